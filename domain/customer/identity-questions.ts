import type { Asked, IdentityQuestion } from './asked.ts';
import type { Customer } from './customer.ts';
import type { VerificationResult } from './verification.ts';

/** So many answers have to fit, and none may not. */
export const FITS_NEEDED = 2;
/** With so many that do not fit it has failed. */
const MISSES_ALLOWED = 1;

/** What can be asked: what the file knows the answer to, the hardest to guess first. */
export function identityQuestions(
  file: Pick<Customer, 'name' | 'phone' | 'email' | 'region' | 'residentId'>,
  hasCameBefore: boolean,
): IdentityQuestion[] {
  const known: readonly [IdentityQuestion, unknown][] = [
    ['residentIdEnd', file.residentId],
    ['lastContact', hasCameBefore],
    ['email', file.email],
    ['region', file.region],
    ['phoneEnd', file.phone],
    ['name', file.name],
  ];
  return known.flatMap(([question, value]) => (value ? question : []));
}

/**
 * What the answers so far come to: passed with enough that fit and none that does not, failed with more that do not than one
 * may forget, and nothing yet otherwise.
 */
export function outcomeOf(asked: readonly Asked[]): VerificationResult | undefined {
  const misses = asked.filter(({ fits }) => !fits).length;
  if (misses > MISSES_ALLOWED) return 'failed';
  return misses === 0 && asked.length >= FITS_NEEDED ? 'passed' : undefined;
}

/** Whether a result follows from what was asked: nobody is let in by questions they did not answer. */
export const followsFrom = (result: VerificationResult, asked: readonly Asked[]): boolean => {
  const once = new Set(asked.map(({ question }) => question)).size === asked.length;
  if (!once) return false;
  // Who breaks off with one answer wrong has failed as well.
  return result === 'passed' ? outcomeOf(asked) === 'passed' : asked.some(({ fits }) => !fits);
};
