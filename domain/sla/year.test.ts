import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import { isOpenMinute, isWorked, oracleDue, oracleWorkingDays } from '../../testing/minute-oracle.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { DAY, MINUTE } from '../time.ts';
import { clocksOf, remainingMs, type SlaClock, usedMs } from './clocks.ts';
import { explainDue } from './explain-due.ts';
import type { SlaLimit } from './policy.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const yearFrom = (iso: string, days: number) =>
  fc.integer({ min: 0, max: days * 1440 }).map((minute) => at(`${iso}T00:00`) + minute * MINUTE);
/** Any minute of a leap year and of the year whose arrangement was published last; due instants stay inside. */
const starts = fc.oneof(
  { weight: 3, arbitrary: yearFrom('2026-01-02', 330) },
  { weight: 2, arbitrary: yearFrom('2024-01-02', 330) },
  // Where it is hardest: the festivals with their make-up days, and the end of February of a leap year.
  yearFrom('2026-02-12', 18),
  yearFrom('2024-02-26', 4),
  yearFrom('2026-09-18', 24),
);

const days = fc.constantFrom('businessDays' as const, 'everyDay' as const);
const zone = 'Asia/Shanghai' as const;
const anyHours: fc.Arbitrary<OpeningHours> = fc.oneof(
  fc
    .record({ days })
    .map((rest) => ({ zone, opensAt: 540, closesAt: 1080, breaks: [{ from: 720, to: 810 }], ...rest })),
  fc
    .record({ days })
    .map((rest) => ({ zone, opensAt: 1320, closesAt: 360, breaks: [{ from: 120, to: 150 }], ...rest })),
  fc
    .record({ days })
    .map((rest) => ({ zone, opensAt: 1200, closesAt: 480, breaks: [{ from: 1425, to: 15 }], ...rest })),
  fc.record({ days }).map((rest) => ({ zone, opensAt: 0, closesAt: 1440, ...rest })),
  fc
    .record({ days, opensAt: fc.nat(1439), closesAt: fc.nat(1440) })
    .filter(({ opensAt, closesAt }) => opensAt !== closesAt)
    .map((hours) => ({ zone, ...hours })),
);

/** The customer's turns, as gap and length in minutes, one after the other. */
const anyTurns = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 2_000 })), {
  maxLength: 4,
});

function turnsFrom(start: number, gaps: readonly (readonly [number, number])[]) {
  let reached = start;
  return gaps.map(([gap, length]) => {
    const from = reached + gap * MINUTE;
    reached = from + length * MINUTE;
    return { from, to: reached };
  });
}

function clockOf(
  limit: SlaLimit,
  hours: OpeningHours,
  start: number,
  now: number,
  turns: { from: number; to: number }[],
) {
  const promises = [{ id: 'p', clauseId: 'C', clock: 'resolution' as const, limit, pauses: true }];
  const queue = aQueue({ hours, promises });
  const row = anInteraction({
    arrivedAt: start,
    queuedAt: start,
    theirTurns: turns.filter(({ to }) => to <= now),
  });
  const open = turns.find(({ from, to }) => from < now && now < to);
  const [clock] = clocksOf({ ...row, theirTurnSince: open?.from }, queue, now);
  if (!clock) throw new Error('no clock runs');
  return { clock, queue };
}

/** The latest instant of a test: after every turn, so that all of them are known. */
const lastTurnEnds = (start: number, turns: { to: number }[]) =>
  Math.max(start, ...turns.map(({ to }) => to));

describe('any clock in any year, against a walk minute by minute', () => {
  it('knows the same working days', () => {
    const published = Array.from({ length: 366 }, (_, n) => Math.floor(at('2024-01-01T12:00') / DAY) + n);
    expect(published.filter(isWorked)).toHaveLength(251);
  });

  it.each(['opening', 'calendar'] as const)('is due when the walk says so, counting %s time', (kind) => {
    const minutes = fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1, max: 2_880 }));
    fc.assert(
      fc.property(starts, minutes, anyHours, anyTurns, (start, limit, hours, gaps) => {
        const turns = turnsFrom(start, gaps);
        const { clock } = clockOf(
          { in: kind, ms: limit * MINUTE },
          hours,
          start,
          lastTurnEnds(start, turns),
          turns,
        );
        const paused = (minute: number) => turns.some(({ from, to }) => minute >= from && minute < to);
        const counts = (minute: number) =>
          !paused(minute) && (kind === 'calendar' || isOpenMinute(hours, minute));
        fc.pre(openEnough(hours, limit));
        expect(new Date(clock.dueAt).toISOString()).toBe(
          new Date(oracleDue(start, limit, counts)).toISOString(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is in the state the walk says it is in, and has used as much', () => {
    const laters = fc.integer({ min: 0, max: 6_000 });
    const minutes = fc.integer({ min: 4, max: 600 }).map((quarter) => quarter * 4);
    fc.assert(
      fc.property(starts, minutes, anyHours, anyTurns, laters, (start, limit, hours, gaps, later) => {
        const now = start + later * MINUTE;
        const turns = turnsFrom(start, gaps);
        fc.pre(openEnough(hours, limit));
        const { clock, queue } = clockOf({ in: 'opening', ms: limit * MINUTE }, hours, start, now, turns);
        const paused = (minute: number) =>
          turns.some(({ from, to }) => minute >= from && minute < to && from < now);
        let used = 0;
        for (let minute = start; minute < now; minute += MINUTE)
          if (!paused(minute) && isOpenMinute(hours, minute)) used += 1;
        const theirTurn = turns.some(({ from, to }) => from < now && now < to);
        const resting = theirTurn || !isOpenMinute(hours, now);
        // Everything used up is a breach from the next millisecond that is not the due instant itself.
        const over = used >= limit && now > clock.dueAt;
        const running = used * 4 >= limit * 3 ? 'lastQuarter' : 'onTrack';
        expect(clock.state).toBe(over ? 'breached' : resting ? 'paused' : running);
        expect(usedMs(clock, queue, now)).toBe(used * MINUTE);
        if (!over && !theirTurn)
          expect(remainingMs(clock, queue, now)).toBeLessThanOrEqual((limit - used) * MINUTE);
      }),
      { numRuns: 150 },
    );
  });

  it('counts working days as the walk does, over every festival', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 10 }), (start, count) => {
        const { clock } = clockOf({ in: 'businessDays', days: count }, aQueue().hours, start, start, []);
        expect(clock.dueAt).toBe(oracleWorkingDays(start, count));
      }),
      { numRuns: 300 },
    );
  });

  it('is explained without a gap, and what counted adds up to the limit', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 1, max: 1_500 }),
        anyHours,
        anyTurns,
        (start, limit, hours, gaps) => {
          fc.pre(openEnough(hours, limit));
          const turns = turnsFrom(start, gaps);
          const { clock, queue } = clockOf(
            { in: 'opening', ms: limit * MINUTE },
            hours,
            start,
            lastTurnEnds(start, turns),
            turns,
          );
          expectWhole(clock, limit, explainDue(clock, queue));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** A walk over months for hours of a minute a day would prove nothing more. */
const openEnough = ({ opensAt, closesAt }: OpeningHours, limit: number): boolean =>
  ((closesAt - opensAt + 1440) % 1440 || 1440) * 9 > limit;

function expectWhole(clock: SlaClock, limit: number, steps: ReturnType<typeof explainDue>): void {
  expect(steps[0]?.from).toBe(clock.startedAt);
  expect(steps.at(-1)?.to).toBe(clock.dueAt);
  for (const [n, step] of steps.entries()) if (n > 0) expect(step.from).toBe(steps[n - 1]?.to);
  const counted = steps.reduce((sum, step) => sum + (step.kind === 'counts' ? step.ms : 0), 0);
  expect(counted).toBe(limit * MINUTE);
}
