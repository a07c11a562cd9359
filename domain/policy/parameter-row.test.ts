import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDate, startOfDay } from '../calendar/site-time.ts';
import { DAY } from '../time.ts';
import {
  earliestDate,
  holdingsOf,
  inForceAt,
  numberAt,
  type ParameterRow,
  type ParameterVersion,
  proposalProblems,
} from './parameter-row.ts';
import { mayBeProposed, parameterOf, parameters, standingOf } from './parameters.ts';

const T = Date.UTC(2026, 10, 20, 2);
const words = { reason: '更快', owner: '顾涛', ground: '手册 2' };
const version = (
  n: number,
  values: number[],
  day: number,
  state: ParameterVersion['state'] = 'approved',
) => ({
  version: n,
  values,
  effectiveFrom: isoDate(day),
  ...words,
  by: 'zhao',
  at: T,
  state,
});
const rowOf = (...versions: ParameterVersion[]): ParameterRow => ({ id: 'P-CALM', versions });
const calm = parameterOf('P-CALM') ?? parameters[0];
if (!calm) throw new Error('the register is empty');
const problems = (id: string, values: number[], over: object = {}) => {
  const parameter = parameterOf(id);
  if (!parameter) throw new Error(id);
  const proposal = { values, effectiveFrom: earliestDate(T), ...words, ...over };
  return proposalProblems(parameter, proposal, T).map(({ field }) => field);
};

describe('the value of a parameter', () => {
  it('holds from its day on, and the one before until then (C-276)', () => {
    const day = dayOf(T) + 3;
    const row = rowOf(version(1, [45], day));
    expect(inForceAt(calm, row, startOfDay(day) - 1)).toMatchObject({ version: 0, values: [60] });
    expect(inForceAt(calm, row, startOfDay(day))).toMatchObject({ version: 1, values: [45] });
    expect(numberAt('P-CALM', row, startOfDay(day))).toBe(45);
  });

  it('is never one that nobody approved', () => {
    const day = dayOf(T);
    const row = rowOf(version(1, [45], day, 'proposed'), version(2, [30], day, 'declined'));
    expect(numberAt('P-CALM', row, T + DAY)).toBe(60);
  });

  it('is one at every instant: versions neither overlap nor leave a gap', () => {
    const anyVersion = fc.record({
      day: fc.nat(40),
      value: fc.integer({ min: 1, max: 90 }),
      state: fc.constantFrom('approved', 'approved', 'declined', 'proposed') as fc.Arbitrary<
        ParameterVersion['state']
      >,
    });
    fc.assert(
      fc.property(fc.array(anyVersion, { maxLength: 8 }), fc.nat(50), (list, at) => {
        const row = rowOf(...list.map(({ day, value, state }, n) => version(n + 1, [value], day, state)));
        const holdings = holdingsOf(calm, list.length ? row : undefined);
        const instant = startOfDay(at);
        const holding = holdings.filter(
          ({ from, until }) =>
            (from === undefined || from <= instant) && (until === undefined || instant < until),
        );
        expect(holding).toHaveLength(1);
        expect(inForceAt(calm, row, instant).version).toBe(holding[0]?.version);
      }),
    );
  });
});

describe('a proposal', () => {
  it('needs a reason, an owner, what it rests on, and a day to come', () => {
    expect(problems('P-CALM', [45])).toEqual([]);
    for (const field of ['reason', 'owner', 'ground'])
      expect(problems('P-CALM', [45], { [field]: ' ' })).toEqual([field]);
    expect(problems('P-CALM', [45], { effectiveFrom: isoDate(dayOf(T)) })).toEqual(['effectiveFrom']);
  });

  it('names a value for each, and none that is no limit', () => {
    expect(problems('P-RES', [48])).toContain('values');
    expect(problems('P-CALM', [0])).toEqual(['values.0']);
    expect(problems('P-CALM', [1.5])).toEqual(['values.0']);
    expect(problems('P-VOL', [101])).toEqual(['values.0']);
    // Of three first answers the product takes that of messages from here.
    expect(problems('P02', [2, 20, 30])).toEqual([]);
    expect(problems('P02', [2, 20, 25])).toEqual(['values.2']);
  });

  it('never allows a fine above twenty in a hundred, which is off to begin with (C-205)', () => {
    expect(numberAt('P11', undefined, T)).toBe(0);
    expect(problems('P11', [20, 20])).toEqual([]);
    expect(problems('P11', [21, 20])).toEqual(['values.0']);
    expect(problems('P11', [21, 30])).toContain('values.1');
    expect(standingOf(parameterOf('P11') ?? calm)).toBe('unused');
  });

  it('is not made of a number that the code has as its own', () => {
    expect(parameters.filter((one) => !mayBeProposed(one)).map(standingOf)).not.toContain('adjustable');
    expect(mayBeProposed(parameterOf('P-CLK') ?? calm)).toBe(false);
    expect(mayBeProposed(calm)).toBe(true);
  });
});
