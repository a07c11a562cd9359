import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leg } from '../interaction/leg.ts';
import { SECOND } from '../time.ts';
import { abandonment } from './abandonment.ts';
import { aht, ahtByInteraction, handleMs, handleTimeOf, isHandled } from './aht.ts';
import { asa } from './asa.ts';
import { waitOf } from './interaction-wait.ts';
import { isAbandoned, isAnswered, isOffered, isUndecided } from './leg-outcome.ts';
import { addRates, rateValue, reaches } from './rate.ts';
import { type ServiceLevelVariant, serviceLevel, serviceLevelVariants } from './service-level.ts';

let made = 0;
function leg(part: Partial<Leg>): Leg {
  made += 1;
  return {
    id: `leg${made}`,
    interactionId: `i${made}`,
    queueId: 'q1',
    channel: 'chat',
    entry: 'arrival',
    enteredAt: 0,
    holdMs: 0,
    transferredOut: false,
    ...part,
  };
}
const answered = (seconds: number) => leg({ answeredAt: Math.round(seconds * SECOND) });
const abandoned = (seconds: number) =>
  leg({ abandonedAt: Math.round(seconds * SECOND), endedAt: Math.round(seconds * SECOND) });
const repeat = (n: number, make: () => Leg) => Array.from({ length: n }, make);

const rule = { thresholdMs: 20 * SECOND, shortAbandonMs: 5 * SECOND };
const rateOf = (legs: Leg[], variant: ServiceLevelVariant) => serviceLevel(legs, { ...rule, variant }).rate;

describe('the golden fixture of the metric definitions', () => {
  const legs = [
    ...[5, 19.999, 20, 20.001, 65].map(answered),
    ...[3, 12, 45].map(abandoned),
    leg({ callbackAt: 60 * SECOND }),
  ];

  it.each([
    ['A', 3, 8],
    ['B', 3, 7],
    ['C', 3, 5],
    ['D', 5, 8],
    ['E', 3, 6],
  ] as const)('has service level %s of %i in %i', (variant, numerator, denominator) => {
    expect(serviceLevel(legs, { ...rule, variant })).toMatchObject({
      variant,
      rate: { numerator, denominator },
    });
  });

  it('has an average speed of answer of 26.000 s', () => {
    expect(asa(legs).rate).toEqual({ numerator: 130 * SECOND, denominator: 5 });
    expect(rateValue(asa(legs).rate)).toBe(26 * SECOND);
  });

  it('has 3 of 8 abandoned: the callback is neither offered nor abandoned', () => {
    expect(abandonment(legs).rate).toEqual({ numerator: 3, denominator: 8 });
    expect(legs.filter(isOffered)).toHaveLength(8);
  });
});

describe('the ICMI-style fixture', () => {
  const legs = [
    ...repeat(860, () => answered(10)),
    ...repeat(140, () => answered(40)),
    ...repeat(20, () => abandoned(10)),
    ...repeat(40, () => abandoned(40)),
  ];
  it.each([
    ['C', '86.0'],
    ['A', '81.1'],
    ['D', '83.0'],
    ['E', '82.7'],
  ] as const)('has service level %s of %s %%', (variant, percent) => {
    expect(((rateValue(rateOf(legs, variant)) ?? 0) * 100).toFixed(1)).toBe(percent);
  });
});

describe('the multi-leg example', () => {
  const inA = leg({ interactionId: 'i', queueId: 'A', answeredAt: 40 * SECOND, endedAt: 100 * SECOND });
  const inB = leg({
    interactionId: 'i',
    queueId: 'B',
    entry: 'transfer',
    enteredAt: 100 * SECOND,
    answeredAt: 170 * SECOND,
    endedAt: 200 * SECOND,
  });

  it('offers one leg to each queue, answered at 40 and at 70 seconds', () => {
    for (const [own, wait] of [[inA, 40] as const, [inB, 70] as const])
      expect(asa([own]).rate).toEqual({ numerator: wait * SECOND, denominator: 1 });
  });

  it('shows one interaction, first answer 40 s, 110 s waited in all', () => {
    expect(waitOf([inB, inA])).toEqual({ firstAnswer: 40 * SECOND, total: 110 * SECOND });
  });

  it('has two handle times: 45 s a leg, 90 s an interaction', () => {
    expect(rateValue(aht([inA, inB]).rate)).toBe(45 * SECOND);
    expect(ahtByInteraction([inA, inB]).rate).toEqual({ numerator: 90 * SECOND, denominator: 1 });
  });

  it('counts an abandon in the second queue there, and the interaction only once it is over', () => {
    const gone = { ...inB, answeredAt: undefined, abandonedAt: 150 * SECOND, endedAt: 150 * SECOND };
    expect(abandonment([inA]).rate).toEqual({ numerator: 0, denominator: 1 });
    expect(abandonment([gone]).rate).toEqual({ numerator: 1, denominator: 1 });
    expect(ahtByInteraction([inA, { ...inB, endedAt: undefined }]).rate.denominator).toBe(0);
  });
});

describe('the edges', () => {
  it('show nothing, not 0 % or 100 %, when there was nothing to count', () => {
    expect(rateValue(rateOf([], 'B'))).toBeUndefined();
    expect(reaches(rateOf([], 'B'), { numerator: 80, denominator: 100 })).toBeUndefined();
  });

  it('do not pass 80 % with 79.96 %', () => {
    const target = { numerator: 80, denominator: 100 };
    expect(reaches({ numerator: 1999, denominator: 2500 }, target)).toBe(false);
    expect(reaches({ numerator: 2000, denominator: 2500 }, target)).toBe(true);
  });

  it('take an abandon at exactly the short limit as short', () => {
    expect(rateOf([answered(1), abandoned(5)], 'B')).toEqual({ numerator: 1, denominator: 1 });
    expect(rateOf([answered(1), abandoned(5.001)], 'B')).toEqual({ numerator: 1, denominator: 2 });
  });

  it('keep whoever waits still or left another way out of every rate', () => {
    const waiting = leg({});
    const handedOn = leg({ endedAt: 10 * SECOND, transferredOut: true });
    const calledBack = leg({ callbackAt: 10 * SECOND, abandonedAt: 20 * SECOND });
    const legs = [answered(1), waiting, handedOn, calledBack];
    for (const variant of serviceLevelVariants) expect(rateOf(legs, variant).denominator).toBe(1);
    expect(abandonment(legs).rate).toEqual({ numerator: 0, denominator: 1 });
    expect(legs.filter(isOffered).map((l) => l.id)).toEqual([legs[0]?.id, waiting.id]);
  });

  it('split a handle time into talk, hold and after-call work', () => {
    const done = leg({ answeredAt: 10_000, talkEndedAt: 70_000, endedAt: 100_000, holdMs: 15_000 });
    if (!isHandled(done)) throw new Error('not handled');
    expect(handleTimeOf(done)).toEqual({ talk: 45_000, hold: 15_000, afterCallWork: 30_000 });
  });

  it('count wrap-up that was left for the conversation as after-call work, and nothing twice', () => {
    const times = { answeredAt: 10_000, talkEndedAt: 70_000, endedAt: 100_000, holdMs: 15_000 };
    const done = leg({ ...times, wrapUpMs: 20_000 });
    if (!isHandled(done)) throw new Error('not handled');
    expect(handleTimeOf(done)).toEqual({ talk: 25_000, hold: 15_000, afterCallWork: 50_000 });
    expect(handleMs(done)).toBe(90_000);
  });
});

const anyLeg: fc.Arbitrary<Leg> = fc
  .record({
    wait: fc.oneof(fc.constantFrom(5_000, 5_001, 20_000, 20_001), fc.nat(120_000)),
    end: fc.constantFrom('answered', 'abandoned', 'callback', 'left', 'waiting'),
    handle: fc.nat(600_000),
    enteredAt: fc.nat(1_000_000),
    interactionId: fc.constantFrom('x', 'y', 'z'),
  })
  .map(({ wait, end, handle, enteredAt, interactionId }) => {
    const at = enteredAt + wait;
    const ends: Record<typeof end, Partial<Leg>> = {
      answered: { answeredAt: at, talkEndedAt: at + Math.floor(handle / 2), endedAt: at + handle },
      abandoned: { abandonedAt: at, endedAt: at },
      callback: { callbackAt: at },
      left: { endedAt: at },
      waiting: {},
    };
    return leg({ enteredAt, interactionId, ...ends[end] });
  });
const anyLegs = fc.array(anyLeg, { maxLength: 40 });

describe('for any legs', () => {
  it('the variants keep their order: A, B, E rise, and C and D are above them', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        const value = (variant: ServiceLevelVariant) => rateValue(rateOf(legs, variant));
        const [a, b, c, d, e] = serviceLevelVariants.map(value);
        const rises = (low?: number, high?: number) =>
          low === undefined || high === undefined || low <= high + 1e-12;
        expect([rises(a, b), rises(b, e), rises(e, c), rises(e, d)]).toEqual([true, true, true, true]);
      }),
    );
  });

  it('every rate is between nothing and all, and its counted rows are among its rows', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        const figures = serviceLevelVariants.map((variant) => serviceLevel(legs, { ...rule, variant }));
        for (const figure of [...figures, abandonment(legs)]) {
          expect(figure.rate.denominator).toBe(figure.rows.length);
          expect(figure.rate.numerator).toBe(figure.counted.length);
          expect(figure.counted.every((id) => figure.rows.includes(id))).toBe(true);
        }
      }),
    );
  });

  it('the rows of an average sum to it', () => {
    fc.assert(
      fc.property(anyLegs, (legs) => {
        const byId = new Map(legs.map((row) => [row.id, row]));
        const sum = (rows: string[], part: (row: Leg) => number) =>
          rows.reduce((total, id) => total + part(byId.get(id) as Leg), 0);
        const speed = asa(legs);
        expect(sum(speed.rows, (row) => (row.answeredAt ?? 0) - row.enteredAt)).toBe(speed.rate.numerator);
        const handle = aht(legs);
        expect(sum(handle.rows, (row) => (isHandled(row) ? handleMs(row) : Number.NaN))).toBe(
          handle.rate.numerator,
        );
      }),
    );
  });

  it('each leg has one outcome', () => {
    fc.assert(
      fc.property(anyLeg, (row) => {
        const outcomes = [isAnswered(row), isAbandoned(row), isUndecided(row)].filter(Boolean);
        expect(outcomes.length).toBe(isOffered(row) ? 1 : 0);
      }),
    );
  });

  it('figures of parts roll up to the figure of the whole', () => {
    fc.assert(
      fc.property(anyLegs, anyLegs, (a, b) => {
        for (const of of [abandonment, asa, aht])
          expect(addRates([of(a).rate, of(b).rate])).toEqual(of([...a, ...b]).rate);
        for (const variant of serviceLevelVariants)
          expect(addRates([rateOf(a, variant), rateOf(b, variant)])).toEqual(rateOf([...a, ...b], variant));
      }),
    );
  });
});
