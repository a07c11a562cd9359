import { z } from 'zod';
import { languageSchema } from '../language.ts';
import { channelSchema } from '../queue/channel.ts';
import { serviceExceptionSchema } from '../service/service-entry.ts';

/** What somebody who served a customer wrote into their file. Never changed; it may be pinned on top. */
const noteSchema = z.object({
  id: z.string(),
  at: z.number().int(),
  by: z.string(),
  text: z.string(),
  pinned: z.boolean().optional(),
});
export type CustomerNote = z.infer<typeof noteSchema>;

/** What a customer may agree to, or not: `privacy` is the notice, `disclosure` that others are told (C-263). */
export const consentPurposeSchema = z.enum([
  'privacy',
  'disclosure',
  'recording',
  'marketing',
  'satisfactionSurvey',
]);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** That a customer said yes or no to something: when, to whom, over which channel. The newest one counts. */
const consentSchema = z.object({
  id: z.string(),
  purpose: consentPurposeSchema,
  given: z.boolean(),
  at: z.number().int(),
  by: z.string(),
  channel: channelSchema,
  /** The version of the privacy notice that they spoke of (C-250). */
  version: z.number().int().optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** A file that turned out to be about the same person, and what the merge put in place of what. */
const mergeSchema = z.object({
  id: z.string(),
  otherId: z.string(),
  at: z.number().int(),
  by: z.string(),
  reason: z.string(),
  /** Fields taken over from the other file, as they were before and became. */
  taken: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type CustomerMerge = z.infer<typeof mergeSchema>;

/** The person served. `phone` is personal data: screens show `maskPhone(phone)` unless it is revealed on purpose. */
export const customerSchema = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  language: languageSchema,
  /** The centre has promised to serve them sooner. */
  priority: z.boolean().optional(),
  /** The type by which it is decided whose people serve them (C-014); ordinary without one. */
  customerType: z.string().optional(),
  /** The partners and other places whose people have served them (C-003). */
  siteIds: z.array(z.string()).optional(),
  otherPhones: z.array(z.string()).optional(),
  email: z.string().optional(),
  region: z.string().optional(),
  residentId: z.string().optional(),
  creditCode: z.string().optional(),
  tags: z.array(z.string()).optional(),
  notes: z.array(noteSchema).optional(),
  consents: z.array(consentSchema).optional(),
  /** What leads have let them have beyond their level, each with its reason (C-223). */
  exceptions: z.array(serviceExceptionSchema).optional(),
  /** Files merged into this one, in order. */
  merged: z.array(mergeSchema).optional(),
  /** The file that this one was merged into: everything about the customer is read there. */
  mergedInto: z.string().optional(),
  /** The first file under the same number: what holds for whoever gives it stands there. */
  knownAs: z.string().optional(),
  /** When they were last asked how it was, and whether they want to be (C-163). */
  askedAt: z.number().int().optional(),
  surveyConsent: z.object({ given: z.boolean(), at: z.number().int() }).optional(),
  /** Who made the file by hand and when, and whether how to reach them was read back to them (C-052). */
  registered: z.object({ at: z.number().int(), by: z.string(), readBack: z.boolean() }).optional(),
  /** When everything in it was deleted because they asked for it (C-249). */
  erasedAt: z.number().int().optional(),
  /** How often the profile was changed: what a merge was decided on is what it happens to. */
  revision: z.number().int().optional(),
});
export type Customer = z.infer<typeof customerSchema>;

/** Keeps the first three and last two digits: enough to recognise, not enough to call. */
export function maskPhone(phone: string): string {
  const digits = [...phone];
  if (digits.length < 6) return '•'.repeat(digits.length);
  return digits.map((c, i) => (i < 3 || i >= digits.length - 2 ? c : '•')).join('');
}
