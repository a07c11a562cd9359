import { z } from 'zod';
import { siteDay, startOfDay } from '../../domain/calendar/site-time.ts';
import type { Decision } from '../../domain/policy/approval.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';

/** What somebody says to a proposal of somebody else, as it is sent. */
export const decisionArgs = z.object({
  version: z.number().int(),
  approved: z.boolean(),
  reason: z.string().max(500),
});

interface Proposed {
  version: number;
  state: 'proposed' | 'approved' | 'declined';
  by: string;
  effectiveFrom: string;
}

/** Nobody decides on their own proposal, nor on one whose day has begun; who declines says why (C-277). */
export function refuseUnlessMayDecide(
  versions: readonly Proposed[] | undefined,
  { version: number, approved, reason }: Decision,
  personId: string,
  now: Instant,
): void {
  const version = versions?.find((one) => one.version === number);
  refuseUnless(version, 'notFound');
  refuseUnless(version.state === 'proposed', 'alreadyDone');
  refuseUnless(version.by !== personId, 'notAllowed');
  if (approved) refuseUnless(startOfDay(siteDay(version.effectiveFrom)) > now, 'tooLate');
  else if (!reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
}
