import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time.ts';
import {
  type Admission,
  admit,
  type Call,
  isQuiet,
  KEPT_FOR_REMINDERS,
  MOST_AN_HOUR,
  spentIn,
} from './interruptions.ts';

const call = (id: string, over: Partial<Call> = {}): Call => ({
  id,
  kind: 'reminder',
  urgent: false,
  expected: false,
  ...over,
});
const many = (n: number) => Array.from({ length: n }, (_, i) => call(`c${i}`));
const waysOf = (log: readonly Admission[]) => log.map(({ way }) => way);

describe('interruptions', () => {
  it('are six an hour; the seventh waits in the list', () => {
    const log = admit([], many(8), 0);
    expect(waysOf(log)).toEqual([...Array(MOST_AN_HOUR).fill('counted'), 'quiet', 'quiet']);
    expect(isQuiet(log, 'c6')).toBe(true);
    expect(isQuiet(log, 'c5')).toBe(false);
  });

  it('leave two of the six to reminders, however many customers are offered', () => {
    const offers = many(9).map((one): Call => ({ ...one, kind: 'offer' }));
    const log = admit([], offers, 0);
    expect(spentIn(log, 0)).toHaveLength(MOST_AN_HOUR - KEPT_FOR_REMINDERS);
    expect(waysOf(admit(log, [...offers, call('promise')], 1)).at(-1)).toBe('counted');
  });

  it('begin anew when the first of them is an hour old, and not a moment before', () => {
    const log = admit([], many(MOST_AN_HOUR), 0);
    expect(waysOf(admit(log, [...many(MOST_AN_HOUR), call('new')], HOUR - 1)).at(-1)).toBe('quiet');
    expect(waysOf(admit(log, [...many(MOST_AN_HOUR), call('new')], HOUR)).at(-1)).toBe('counted');
  });

  it('let what is urgent through whatever came before, and spend nothing on it', () => {
    const full = admit([], many(MOST_AN_HOUR), 0);
    const urgent = admit(full, [...many(MOST_AN_HOUR), call('fire', { urgent: true })], 1);
    expect(waysOf(urgent).at(-1)).toBe('through');
    expect(spentIn(urgent, 1)).toHaveLength(MOST_AN_HOUR);
  });

  it('are none when a customer comes to somebody who has nothing in hand', () => {
    const log = admit([], [call('offer', { kind: 'offer', expected: true })], 0);
    expect(waysOf(log)).toEqual(['through']);
    expect(spentIn(log, 0)).toEqual([]);
  });

  it('count each call once, however often it is looked at', () => {
    const once = admit([], many(3), 0);
    expect(admit(once, many(3), 5 * MINUTE)).toBe(once);
  });

  it('keep within the budget of every hour, lose no call, and hold nothing urgent back', () => {
    const arrivals = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 20 * MINUTE }), urgent: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(arrivals, (coming) => {
        let [log, now, all]: [readonly Admission[], number, Admission[]] = [[], 0, []];
        const open: Call[] = [];
        for (const [n, { after, urgent }] of coming.entries()) {
          now += after;
          open.push(call(`c${n}`, { urgent }));
          log = admit(log, open, now);
          all = log.filter(({ id }) => open.some((one) => one.id === id));
        }
        expect(all.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
        for (const { id, way } of all)
          if (open.find((one) => one.id === id)?.urgent) expect(way).toBe('through');
        const counted = all.filter(({ way }) => way === 'counted').map(({ at }) => at);
        for (const from of counted)
          expect(counted.filter((at) => at >= from && at < from + HOUR).length).toBeLessThanOrEqual(
            MOST_AN_HOUR,
          );
      }),
    );
  });
});
