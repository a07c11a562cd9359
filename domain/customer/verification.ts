import { z } from 'zod';
import { askedSchema } from './asked.ts';

/** After so many failures nothing is disclosed in this interaction any more. */
export const VERIFICATION_FAILURES = 3;

export const verificationResultSchema = z.enum(['passed', 'failed', 'skipped']);
export type VerificationResult = z.infer<typeof verificationResultSchema>;

/** How far it is known in one interaction that the customer is who they say (C-047). */
export const verificationSchema = z.object({
  result: verificationResultSchema,
  at: z.number().int(),
  by: z.string(),
  /** The script that was asked by. */
  scriptId: z.string().optional(),
  /** Why it was skipped, or what did not fit. */
  reason: z.string().optional(),
  /** What was asked and whether it fitted, never the answers (C-052). */
  asked: z.array(askedSchema).optional(),
  /** How often it failed in this interaction. */
  failures: z.number().int().min(0),
});
export type Verification = z.infer<typeof verificationSchema>;

/** `locked`: it failed too often. A skipped check discloses nothing either: nobody has shown who they are. */
export type Disclosure = 'open' | 'unverified' | 'locked';

export function disclosureOf({ verification }: { verification?: Verification }): Disclosure {
  if (!verification) return 'unverified';
  if (verification.failures >= VERIFICATION_FAILURES) return 'locked';
  return verification.result === 'passed' ? 'open' : 'unverified';
}

/** The check with one more result. */
export const afterCheck = (
  before: Verification | undefined,
  check: Omit<Verification, 'failures'>,
): Verification => ({
  ...check,
  failures: (before?.failures ?? 0) + (check.result === 'failed' ? 1 : 0),
});

/** Why somebody looks at what is masked. */
export const revealWhySchema = z.enum(['readBack', 'contactThem', 'send', 'correct']);
export type RevealWhy = z.infer<typeof revealWhySchema>;
