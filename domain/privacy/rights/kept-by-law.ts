import { monthsAfter } from '../../calendar/months-before.ts';
import type { Case } from '../../case/case.ts';
import { keptMonths } from '../../interaction/archive.ts';
import type { Interaction } from '../../interaction/interaction.ts';
import type { Instant } from '../../time.ts';
import type { Kept, KeptWhy } from './rights-request.ts';

/** Something that stays although the customer asked for its deletion, and until when. Without an end it is still open. */
export interface KeptByLaw {
  why: KeptWhy;
  until?: Instant;
}

const complaint = (endedAt: Instant | undefined, now: Instant): KeptByLaw | undefined => {
  if (endedAt === undefined) return { why: 'complaint' };
  const until = monthsAfter(endedAt, keptMonths({ kind: 'complaint' }));
  return until > now ? { why: 'complaint', until } : undefined;
};

/** Complaints stay for as long as they are kept (P-RETC), and what is held as evidence for as long as it is. */
export function keptConversation(
  { kind, closedAt, recordingHeld }: Pick<Interaction, 'kind' | 'closedAt' | 'recordingHeld'>,
  now: Instant,
): KeptByLaw | undefined {
  if (kind === 'complaint') return complaint(closedAt, now) ?? (recordingHeld && { why: 'held' });
  return recordingHeld ? { why: 'held' } : undefined;
}

export const keptCase = (
  { kind, archivedAt }: Pick<Case, 'kind' | 'archivedAt'>,
  now: Instant,
): KeptByLaw | undefined => (kind === 'complaint' ? complaint(archivedAt, now) : undefined);

/** How many of each stay, and until the last of them is due; those without an end have none. */
export function sumKept(kept: readonly KeptByLaw[]): Kept[] {
  const whys = [...new Set(kept.map(({ why }) => why))];
  return whys.map((why) => {
    const these = kept.filter((one) => one.why === why);
    const ends = these.map(({ until }) => until).filter((until) => until !== undefined);
    const until = ends.length === these.length ? Math.max(...ends) : undefined;
    return { why, count: these.length, ...(until !== undefined && { until }) };
  });
}
