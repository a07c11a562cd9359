import { z } from 'zod';
import { siteDay, startOfDay } from '../calendar/site-time.ts';
import { isTheirDuty } from '../person/duties.ts';
import type { Person } from '../person/person.ts';
import type { Instant } from '../time.ts';

/** What becomes of something that one person proposes and another approves, from a day to come. Nothing is ever written over. */
export const approvalShape = {
  version: z.number().int().min(1),
  /** The first day on which it holds, in the site's zone. */
  effectiveFrom: z.iso.date(),
  reason: z.string(),
  by: z.string(),
  at: z.number().int(),
  state: z.enum(['proposed', 'approved', 'declined']),
  decided: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
};
const approvalSchema = z.object(approvalShape);
type Approval = z.infer<typeof approvalSchema>;

export const decisionSchema = z.object({
  version: z.number().int(),
  approved: z.boolean(),
  reason: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A version with the stretch of time in which it holds; the last one has no end. */
export interface HeldVersion<V> {
  version: V;
  from: Instant;
  until?: Instant;
}

/** Each approved version from its day on, until the next. Of two for one day the later one was decided later and holds. */
export function heldVersions<V extends Approval>(versions: readonly V[]): HeldVersion<V>[] {
  const byDay = new Map<string, V>();
  for (const version of versions) if (version.state === 'approved') byDay.set(version.effectiveFrom, version);
  const approved = [...byDay.values()].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return approved.map((version, n) => {
    const next = approved[n + 1];
    const from = startOfDay(siteDay(version.effectiveFrom));
    return { version, from, ...(next && { until: startOfDay(siteDay(next.effectiveFrom)) }) };
  });
}

/** The versions with one more that waits for somebody's word. */
export const withProposal = <V extends Approval, C extends object>(
  versions: readonly V[],
  content: C,
  by: string,
  at: Instant,
) => [...versions, { ...content, version: versions.length + 1, by, at, state: 'proposed' as const }];

/** The versions after somebody else has said yes or no to one of them. */
export const withDecision = <V extends Approval>(
  versions: readonly V[],
  { version, approved, reason }: Decision,
  by: string,
  at: Instant,
): V[] =>
  versions.map((one) =>
    one.version === version
      ? { ...one, state: approved ? 'approved' : 'declined', decided: { by, at, reason } }
      : one,
  );

/** The one that waits for somebody's word; there is never a second one. */
export const proposedOf = <V extends Approval>(versions: readonly V[] | undefined): V | undefined =>
  versions?.find(({ state }) => state === 'proposed');

/** Whether somebody's word on a proposal is taken: it is their duty, and the proposal is not their own (C-277). */
export const mayDecide = (
  proposed: Pick<Approval, 'state' | 'by'>,
  person: Person,
  intent: 'parameter.decide' | 'servicePromise.decide' | 'services.decide',
): boolean => proposed.state === 'proposed' && proposed.by !== person.id && isTheirDuty(person, intent);
