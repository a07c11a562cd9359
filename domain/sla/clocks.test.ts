import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Queue } from '../queue/queue.ts';
import { MINUTE, SECOND } from '../time.ts';
import { clocksOf as allClocksOf, pressingClock, remainingMs } from './clocks.ts';
import { HOUSE } from './default-policies.ts';
import type { SlaClockId } from './policy.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const queue: Queue = {
  id: 'q1',
  name: { 'zh-CN': '账户', en: 'Accounts' },
  brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
  hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' },
  firstAnswerMs: 30 * SECOND,
  offerTimeoutMs: 20 * SECOND,
  serviceLevelMs: 20 * SECOND,
  shortAbandonMs: 5 * SECOND,
};
const t0 = at('2026-11-20T10:00');
const row = { channel: 'chat' as const, arrivedAt: t0, firstCustomerMessageAt: t0 };
/** The clocks of answers; how long handling may take is a matter of its own (`promises.test.ts`). */
const clocksOf = (...args: Parameters<typeof allClocksOf>) =>
  allClocksOf(...args).filter(({ id }) => id !== 'resolution');
const one = (id: SlaClockId, clocks: ReturnType<typeof clocksOf>) => clocks.find((clock) => clock.id === id);

describe('the first-answer clocks (C-023)', () => {
  it.each([
    [29_900, 'met'],
    [30_000, 'met'],
    [30_001, 'missed'],
    [30_100, 'missed'],
  ])('an answer after %i ms is %s', (wait, state) => {
    const clocks = clocksOf({ ...row, firstHumanAt: t0 + wait }, queue, t0 + MINUTE);
    expect(one('firstAnswerHuman', clocks)).toMatchObject({
      state,
      dueAt: t0 + 30_000,
      stoppedAt: t0 + wait,
    });
    expect(one('firstAnswerAuto', clocks)).toMatchObject({ state, clauseId: 'C-023' });
  });

  it.each([
    [0, 'onTrack'],
    [22_499, 'onTrack'],
    [22_500, 'lastQuarter'],
    [30_000, 'lastQuarter'],
    [30_001, 'breached'],
  ])('without an answer after %i ms are %s', (wait, state) => {
    const clocks = clocksOf(row, queue, t0 + wait);
    expect(clocks.map((clock) => clock.state)).toEqual([state, state]);
  });

  it('are kept apart: an automatic answer meets one and leaves the other running', () => {
    const clocks = clocksOf({ ...row, firstAutoAt: t0 + SECOND }, queue, t0 + MINUTE);
    expect(one('firstAnswerAuto', clocks)?.state).toBe('met');
    expect(one('firstAnswerHuman', clocks)?.state).toBe('breached');
    expect(one('firstAnswerHuman', clocks)?.stoppedAt).toBeUndefined();
  });

  it('take a human answer for the automatic clock when it comes first', () => {
    const answered = { ...row, firstHumanAt: t0 + 5 * SECOND, firstAutoAt: t0 + 40 * SECOND };
    expect(one('firstAnswerAuto', clocksOf(answered, queue, t0 + MINUTE))?.stoppedAt).toBe(t0 + 5 * SECOND);
  });

  it('never stop before they start when a greeting was sent before the first words', () => {
    const greeted = { ...row, arrivedAt: t0 - MINUTE, firstAutoAt: t0 - MINUTE };
    expect(one('firstAnswerAuto', clocksOf(greeted, queue, t0))).toMatchObject({
      state: 'met',
      stoppedAt: t0,
    });
  });

  it('pause off hours and run on when service opens', () => {
    const friday = at('2026-11-20T17:59:50');
    const late = { ...row, arrivedAt: friday, firstCustomerMessageAt: friday };
    const human = (now: number) => one('firstAnswerHuman', clocksOf(late, queue, now));
    expect(human(at('2026-11-20T17:59:59'))).toMatchObject({ state: 'onTrack' });
    expect(human(at('2026-11-21T12:00'))).toMatchObject({
      state: 'paused',
      dueAt: at('2026-11-23T09:00:20'),
    });
    expect(human(at('2026-11-23T09:00:15'))).toMatchObject({ state: 'lastQuarter' });
    expect(human(at('2026-11-23T09:00:20.001'))).toMatchObject({ state: 'breached' });
  });

  it('stay breached overnight', () => {
    const clocks = clocksOf(row, queue, at('2026-11-20T23:00'));
    expect(clocks.map((clock) => clock.state)).toEqual(['breached', 'breached']);
  });

  it('are not decided when the customer leaves before the limit, and missed when later', () => {
    expect(clocksOf({ ...row, closedAt: t0 + 30_000 }, queue, t0 + MINUTE)).toEqual([]);
    const clocks = clocksOf({ ...row, closedAt: t0 + 30_001 }, queue, t0 + MINUTE);
    expect(clocks.map((clock) => clock.state)).toEqual(['missed', 'missed']);
  });

  it('do not exist for a queue that never opens', () => {
    const never = { ...queue, hours: { ...queue.hours, closesAt: 540 } };
    expect(clocksOf(row, never, t0)).toEqual([]);
  });
});

describe('the clock of a call (C-031)', () => {
  const house = { ...queue, promises: undefined };
  const call = { ...row, channel: 'voice' as const, firstCustomerMessageAt: undefined, ownerId: undefined };
  const human = (over: object, now: number) =>
    one('firstAnswerHuman', clocksOf({ ...call, ...over }, house, now));

  it.each([
    [15, 'lastQuarter'],
    [20, 'lastQuarter'],
    [20.001, 'breached'],
  ])('rings from its arrival for twenty seconds: after %d s it is %s', (after, state) => {
    expect(human({}, t0 + after * SECOND)).toMatchObject({
      ...{ state, clauseId: 'C-031', policyId: 'call', dueAt: t0 + 20 * SECOND },
    });
  });

  it.each([
    [20, 'met'],
    [20.001, 'missed'],
  ])('is decided by whoever takes it: after %d s it is %s', (after, state) => {
    const callAnsweredAt = t0 + after * SECOND;
    expect(human({ ownerId: 'li', callAnsweredAt }, callAnsweredAt + MINUTE)?.state).toBe(state);
  });

  it('names the stricter of two rules, and the other beside it', () => {
    const strict = { id: 'vip', clauseId: 'C-017', clock: 'firstAnswerHuman' as const };
    const limit = { in: 'calendar' as const, ms: 15 * SECOND };
    const promises = [...HOUSE, { ...strict, channels: ['voice' as const], limit }];
    const clock = one('firstAnswerHuman', clocksOf(call, { ...queue, promises }, t0));
    expect(clock).toMatchObject({ clauseId: 'C-017', dueAt: t0 + 15 * SECOND });
    expect(clock?.looser).toEqual([{ clauseId: 'C-031', dueAt: t0 + 20 * SECOND }]);
  });

  it('is not made up for calls of which nobody kept when they were taken', () => {
    expect(human({ source: 'import', closedAt: t0 + MINUTE }, t0 + MINUTE)).toBeUndefined();
    expect(human({ ownerId: 'li' }, t0 + MINUTE)).toBeUndefined();
  });
});

describe('the clock of a waiting customer (C-031)', () => {
  it('runs from the oldest unanswered message for three minutes', () => {
    const waiting = { ...row, firstHumanAt: t0 + SECOND, waitingSince: t0 + MINUTE };
    const clock = one('customerWaiting', clocksOf(waiting, queue, t0 + 4 * MINUTE));
    expect(clock).toMatchObject({ startedAt: t0 + MINUTE, dueAt: t0 + 4 * MINUTE, state: 'lastQuarter' });
    expect(one('customerWaiting', clocksOf(waiting, queue, t0 + 4 * MINUTE + 1))?.state).toBe('breached');
  });

  it('is absent when nobody waits for a reply', () => {
    expect(one('customerWaiting', clocksOf({ ...row, firstHumanAt: t0 }, queue, t0))).toBeUndefined();
  });
});

describe('what presses', () => {
  it('is the running clock due first', () => {
    const waiting = { ...row, firstAutoAt: t0, waitingSince: t0 };
    expect(pressingClock(clocksOf(waiting, queue, t0 + SECOND))?.id).toBe('firstAnswerHuman');
  });

  it('is nothing once every clock is decided', () => {
    expect(
      pressingClock(clocksOf({ ...row, firstHumanAt: t0 + MINUTE }, queue, t0 + MINUTE)),
    ).toBeUndefined();
    expect(pressingClock(clocksOf({ ...row, closedAt: t0 + MINUTE }, queue, t0 + MINUTE))).toBeUndefined();
  });

  it('counts down in open time and up once it has run out', () => {
    const clock = pressingClock(clocksOf(row, queue, t0 + 10 * SECOND));
    if (!clock) throw new Error('no clock runs');
    expect(remainingMs(clock, queue, t0 + 10 * SECOND)).toBe(20 * SECOND);
    expect(remainingMs(clock, queue, t0 + 40 * SECOND)).toBe(-10 * SECOND);
  });
});

describe('any interaction', () => {
  const starts = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-20T00:00') });
  const waits = fc.integer({ min: 0, max: 4 * 24 * 60 * MINUTE });

  it('only ever moves on: paused and on track, last quarter, breached', () => {
    const order = { paused: 0, onTrack: 0, lastQuarter: 1, breached: 2, met: -1, missed: -1 };
    fc.assert(
      fc.property(starts, waits, waits, (start, a, b) => {
        const asked = { ...row, arrivedAt: start, firstCustomerMessageAt: start };
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((wait) =>
          one('firstAnswerHuman', clocksOf(asked, queue, start + wait)),
        );
        if (!early || !late) throw new Error('a clock is missing');
        expect(late.dueAt).toBe(early.dueAt);
        if (early.state === 'paused' || late.state === 'paused') return;
        expect(order[late.state]).toBeGreaterThanOrEqual(order[early.state]);
      }),
    );
  });

  it('meets the limit by an answer exactly when it was not breached the moment before', () => {
    fc.assert(
      fc.property(starts, waits, (start, wait) => {
        const asked = { ...row, arrivedAt: start, firstCustomerMessageAt: start };
        const answeredAt = start + wait;
        const running = one('firstAnswerHuman', clocksOf(asked, queue, answeredAt));
        const stopped = one(
          'firstAnswerHuman',
          clocksOf({ ...asked, firstHumanAt: answeredAt }, queue, answeredAt),
        );
        expect(stopped?.state).toBe(running?.state === 'breached' ? 'missed' : 'met');
      }),
    );
  });
});
