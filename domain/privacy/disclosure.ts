import { z } from 'zod';
import type { Consent } from '../customer/customer.ts';
import { standingConsent } from '../customer/family.ts';
import { withoutPersonalData } from '../knowledge/without-personal-data.ts';
import type { FieldProblem } from '../refusal.ts';

/** What somebody outside is told for. */
export const disclosurePurposeSchema = z.enum(['delivery', 'repair', 'payment', 'insurance', 'other']);
export type DisclosurePurpose = z.infer<typeof disclosurePurposeSchema>;

export const disclosureDraftSchema = z.object({
  /** Who is told, and at which address. */
  recipient: z.string().max(100),
  to: z.string().max(200),
  purpose: disclosurePurposeSchema.optional(),
  text: z.string().max(4_000),
  /** Names, numbers and addresses stay in it, as whoever is told needs them. */
  inClear: z.boolean(),
});
export type DisclosureDraft = z.infer<typeof disclosureDraftSchema>;

/** What somebody outside was told of a customer, for what, and on whose word (C-263). */
export const disclosureSchema = disclosureDraftSchema.extend({
  id: z.string(),
  purpose: disclosurePurposeSchema,
  customerId: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  consentId: z.string(),
  by: z.string(),
  at: z.number().int(),
  state: z.enum(['sending', 'sent', 'failed']),
  endedAt: z.number().int().optional(),
  reason: z.string().optional(),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** The customer's own word that others may be told; nothing where they said no, took it back or were never asked. */
export const consentToDisclose = (consents: readonly Consent[]): Consent | undefined => {
  const standing = standingConsent(consents, 'disclosure');
  return standing?.given ? standing : undefined;
};

const isAddress = (text: string): boolean => z.email().safeParse(text).success;

/** Nobody is told without a purpose, and nobody whose address is none. */
export function disclosureProblems({ recipient, to, purpose, text }: DisclosureDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!recipient.trim()) problems.push({ field: 'recipient', problem: 'required' });
  if (!to.trim()) problems.push({ field: 'to', problem: 'required' });
  else if (!isAddress(to.trim())) problems.push({ field: 'to', problem: 'invalid' });
  if (!purpose) problems.push({ field: 'purpose', problem: 'required' });
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  return problems;
}

const blanks = { name: '**', number: '••••', address: '••••' };

/** The text as it goes out: without names, numbers and addresses unless they were asked for. */
export const toldText = ({ text, inClear }: DisclosureDraft, names: readonly string[]): string =>
  inClear ? text.trim() : withoutPersonalData(text.trim(), names, blanks);
