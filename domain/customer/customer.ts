import { z } from 'zod';
import { languageSchema } from '../language.ts';

/** The person served. `phone` is personal data: screens show `maskPhone(phone)` unless it is revealed on purpose. */
export const customerSchema = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  language: languageSchema,
  /** The centre has promised to serve them sooner. */
  priority: z.boolean().optional(),
});
export type Customer = z.infer<typeof customerSchema>;

/** Keeps the first three and last two digits: enough to recognise, not enough to call. */
export function maskPhone(phone: string): string {
  const digits = [...phone];
  if (digits.length < 6) return '•'.repeat(digits.length);
  return digits.map((c, i) => (i < 3 || i >= digits.length - 2 ? c : '•')).join('');
}
