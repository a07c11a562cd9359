import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time.ts';
import { watchWeeks } from './cry-wolf.ts';
import { judgeWatch, MOST_WARNINGS_AN_HOUR, type Warning, type Watch, watchProblems } from './watch.ts';

const aWatch = (over: Partial<Watch> = {}): Watch => ({
  id: 'w',
  queueId: 'general',
  figure: 'waiting',
  side: 'above',
  limit: 10,
  clear: 5,
  ownerId: 'zhao',
  coolMs: 15 * MINUTE,
  state: 'armed',
  ...over,
});

/** Lives a watch through values, as the server does: what was raised, and when. */
function live(watch: Watch, values: readonly { after: number; value: number | undefined }[]) {
  let [one, now] = [watch, 0];
  const happened: { what: 'crossed' | 'crossedBack'; at: number; value: number }[] = [];
  const warned: number[] = [];
  for (const { after, value } of values) {
    now += after;
    const what = judgeWatch(one, value, warned, now);
    if (!what || value === undefined) continue;
    happened.push({ what, at: now, value });
    one = what === 'crossed' ? { ...one, state: 'raised', raisedAt: now } : { ...one, state: 'armed' };
    if (what === 'crossed') warned.push(now);
  }
  return happened;
}

const anyValues = fc.array(
  fc.record({
    after: fc.integer({ min: 1_000, max: 20 * MINUTE }),
    value: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  }),
  { maxLength: 80 },
);

describe('a watched figure', () => {
  it('warns when it reaches its limit, and again only after it has come back', () => {
    const values = [9, 10, 9, 10, 6, 11, 5, 12].map((value) => ({ after: 20 * MINUTE, value }));
    expect(live(aWatch(), values).map(({ what, value }) => [what, value])).toEqual([
      ['crossed', 10],
      ['crossedBack', 5],
      ['crossed', 12],
    ]);
  });

  it('that goes wrong downwards does the same the other way round', () => {
    const values = [80, 70, 75, 70, 81, 60].map((value) => ({ after: 20 * MINUTE, value }));
    const watch = aWatch({ figure: 'serviceLevel', side: 'below', limit: 70, clear: 80 });
    expect(live(watch, values).map(({ what, value }) => [what, value])).toEqual([
      ['crossed', 70],
      ['crossedBack', 81],
      ['crossed', 60],
    ]);
  });

  it('never warns twice without having come back to where it is right, nor within its pause', () => {
    fc.assert(
      fc.property(anyValues, fc.boolean(), (values, below) => {
        const sides = below ? ({ side: 'below', limit: 8, clear: 12 } as const) : {};
        const watch = aWatch(sides);
        const happened = live(watch, values);
        const raised = happened.filter(({ what }) => what === 'crossed');
        for (const [n, second] of raised.entries()) {
          expect(below ? second.value <= 8 : second.value >= 10).toBe(true);
          const first = raised[n - 1];
          if (!first) continue;
          expect(second.at - first.at).toBeGreaterThanOrEqual(watch.coolMs);
          const between = happened.filter(({ at }) => at > first.at && at < second.at);
          expect(between.map(({ what }) => what)).toEqual(['crossedBack']);
          expect(between.every(({ value }) => (below ? value >= 12 : value <= 5))).toBe(true);
        }
      }),
    );
  });

  it('warns its owner a handful of times an hour, however many figures they own and whatever these do', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 1, max: 12 }), (values, many) => {
        const watches = Array.from({ length: many }, (_, n) => aWatch({ id: `w${n}`, coolMs: 0 }));
        const warned: number[] = [];
        let now = 0;
        for (const { after, value } of values) {
          now += after;
          for (const [n, watch] of watches.entries()) {
            const what = judgeWatch(watch, value, warned, now);
            if (what === 'crossed') warned.push(now);
            if (what)
              watches[n] =
                what === 'crossed'
                  ? { ...watch, state: 'raised', raisedAt: now }
                  : { ...watch, state: 'armed' };
          }
        }
        for (const from of warned)
          expect(warned.filter((at) => at >= from && at < from + HOUR).length).toBeLessThanOrEqual(
            MOST_WARNINGS_AN_HOUR,
          );
      }),
    );
  });

  it('is right again on the right side of its limit, or it is no watch', () => {
    expect(watchProblems(aWatch({ clear: 10 }))).toEqual([{ field: 'clear', problem: 'invalid' }]);
    expect(watchProblems(aWatch({ side: 'below', limit: 70, clear: 60 }))).toHaveLength(1);
    expect(watchProblems(aWatch())).toEqual([]);
  });
});

describe('the week of a watch', () => {
  const warning = (id: string, over: Partial<Warning> = {}): Warning => ({
    ...{ id, watchId: 'w', queueId: 'general', figure: 'waiting', side: 'above', limit: 10, clear: 5 },
    ...{ ownerId: 'zhao', at: 0, value: 12 },
    ...over,
  });

  it('names a rule whose warnings nobody does anything about, and counts what became of each', () => {
    const answer = (how: 'acted' | 'aside') => ({ answer: { how, at: 1, byId: 'zhao' } });
    const now = 2 * HOUR;
    const warnings = [
      warning('1'),
      warning('2', answer('aside')),
      warning('3', answer('acted')),
      warning('open', { at: now - MINUTE }),
      warning('old', { at: -8 * 24 * HOUR }),
      warning('another', { watchId: 'x' }),
    ];
    const [week] = watchWeeks([aWatch()], warnings, now);
    expect(week).toMatchObject({
      by: { acted: 1, aside: 1, seen: 0, ignored: 1, open: 1 },
      idle: { numerator: 2, denominator: 3 },
      criesWolf: true,
    });
    expect(week?.warnings.map(({ id }) => id)).toEqual(['open', '1', '2', '3']);
  });

  it('says nothing of a rule that has hardly warned', () => {
    expect(watchWeeks([aWatch()], [warning('1'), warning('2')], 2 * HOUR)[0]?.criesWolf).toBe(false);
  });
});
