import { addBusinessDays } from '../calendar/business-calendar.ts';
import type { Instant } from '../time.ts';
import { type Case, roundOf } from './case.ts';
import type { ClockDraft } from './clock.ts';
import { limitsOf } from './limits.ts';
import { waitsForCustomer } from './machine.ts';

/** What the customer was promised, from the first receipt on whatever the grade was then (C-102). */
export function customerClocks(row: Case): ClockDraft[] {
  const { receivedAt, acknowledgedAt, firstToldAt, firstToldBy, lastToldAt, settledAt, urgent, kind } = row;
  const limits = limitsOf(row);
  const owner = { of: 'owner', startedAt: receivedAt } as const;
  // What was written down without a network is acknowledged when the server has it.
  const reachedServerAt = row.log[0]?.at ?? receivedAt;
  const clocks: ClockDraft[] = [
    {
      ...owner,
      id: 'firstAnswer',
      clauseId: 'C-111',
      startedAt: reachedServerAt,
      dueAt: reachedServerAt + limits.acknowledge,
      stoppedAt: acknowledgedAt,
    },
    {
      ...owner,
      id: 'firstProgress',
      clauseId: 'C-092',
      dueAt: receivedAt + limits.progress,
      stoppedAt: firstToldAt ?? settledAt,
      otherChannel: firstToldBy !== undefined && firstToldBy !== row.channel,
    },
  ];
  const handled = handlingLimit(row);
  if (handled !== undefined)
    clocks.push({
      ...owner,
      id: 'handling',
      clauseId: urgent ? 'C-102' : kind === 'suggestion' ? 'C-143' : 'C-101',
      dueAt: handled,
      stoppedAt: settledAt ?? (kind === 'inquiry' ? roundOf(row)?.toldAt : undefined),
    });
  const since = lastToldAt ?? receivedAt;
  if (firstToldAt !== undefined && settledAt === undefined && !waitsForCustomer(row))
    clocks.push({
      id: 'silence',
      clauseId: 'C-103',
      of: 'owner',
      startedAt: since,
      dueAt: since + limits.silence,
    });
  return clocks;
}

/** So many hours in general, fewer when urgent (P-RES); a suggestion has working days (P08), a complaint the total below. */
function handlingLimit(row: Case): Instant | undefined {
  const { receivedAt, urgent, kind } = row;
  const limits = limitsOf(row);
  if (kind === 'suggestion') return addBusinessDays(receivedAt, limits.suggestionDays);
  if (urgent) return receivedAt + limits.handlingUrgent;
  return kind === 'complaint' ? undefined : receivedAt + limits.handling;
}
