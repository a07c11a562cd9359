import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../testing/case-builders.ts';
import { DAY } from '../time.ts';
import type { Case } from './case.ts';
import { MONTH, monthOf } from './month.ts';

const now = 100 * DAY;
let n = 0;
const one = (over: Partial<Case> = {}): Case => aCase({ id: `c${++n}`, receivedAt: now - DAY, ...over });
const round = (at: number, how: 'satisfied' | 'notSatisfied' | 'noAnswer') => ({
  n: at,
  startedAt: 0,
  attempts: [],
  outcome: { at: 0, by: 'li', how, note: '' },
});

describe('a month of cases', () => {
  it('shows where complaints come from most, with each line’s share and the cases behind it (C-128)', () => {
    const rows = [
      ...[1, 2, 3].map(() => one({ departmentId: 'stores', area: 'service', fault: 'none' })),
      ...[1, 2].map(() => one({ departmentId: 'repairs' })),
      one({
        departmentId: 'stores',
        rounds: [
          {
            n: 1,
            startedAt: 0,
            attempts: [],
            findings: { at: 0, by: 'han', cause: '', unitId: 'repairs', evidence: '' },
          },
        ],
      }),
      one(),
      one({ kind: 'inquiry', departmentId: 'stores' }),
      one({ receivedAt: now - MONTH, departmentId: 'stores' }),
    ];
    const { pareto } = monthOf(rows, now);
    expect(
      pareto.map(({ unitId, area, fault, cases, upTo }) => [unitId, area, fault, cases.length, upTo.count]),
    ).toEqual([
      ['repairs', 'product', 'functionAnomaly', 3, 3],
      ['stores', 'service', 'none', 3, 6],
      [undefined, 'product', 'functionAnomaly', 1, 7],
    ]);
    expect(pareto.every(({ upTo }) => upTo.of === 7)).toBe(true);
  });

  it('counts classes below the roots apart when asked to, each with the versions its cases were classed in (C-062)', () => {
    const rows = [
      one({ areaClassId: 'leak', classVersion: 1 }),
      one({ areaClassId: 'leak', classVersion: 3 }),
      one({ areaClassId: 'noise', faultClassId: 'fan', classVersion: 3 }),
      one(),
    ];
    expect(monthOf(rows, now).pareto).toMatchObject([{ cases: { length: 4 }, versions: [] }]);
    expect(
      monthOf(rows, now, 'class').pareto.map(({ areaClassId, faultClassId, versions, cases }) => [
        areaClassId,
        faultClassId,
        versions,
        cases.length,
      ]),
    ).toEqual([
      ['leak', undefined, [1, 3], 2],
      [undefined, undefined, [], 1],
      ['noise', 'fan', [3], 1],
    ]);
  });

  it('counts every complaint once, however they are mixed', () => {
    const anyCase = fc.record({
      departmentId: fc.constantFrom(undefined, 'a', 'b'),
      area: fc.constantFrom('product', 'service', 'suggestion'),
      receivedAt: fc.integer({ min: now - MONTH + 1, max: now }),
    });
    fc.assert(
      fc.property(fc.array(anyCase), (overs) => {
        const rows = overs.map((over) => one(over as Partial<Case>));
        const { pareto } = monthOf(rows, now);
        expect(pareto.flatMap(({ cases }) => cases.map(({ id }) => id)).sort()).toEqual(
          rows.map(({ id }) => id).sort(),
        );
        expect(pareto.at(-1)?.upTo.count ?? 0).toBe(rows.length);
      }),
    );
  });

  it('tells what customers said of each round, and what a manager had to end (C-138, C-139)', () => {
    const rows = [
      one({ rounds: [round(1, 'notSatisfied'), round(2, 'satisfied')] }),
      one({ rounds: [round(1, 'satisfied')] }),
      one({ rounds: [round(1, 'noAnswer')], finalReply: { at: 0, by: 'gu', text: '' } }),
    ];
    const { rounds, unsatisfied } = monthOf(rows, now);
    expect(rounds).toEqual([
      { n: 1, satisfied: 1, notSatisfied: 1, noAnswer: 1 },
      { n: 2, satisfied: 1, notSatisfied: 0, noAnswer: 0 },
    ]);
    expect(unsatisfied).toEqual([rows[2]]);
  });

  it('counts times that customers were given as kept or broken, and those that may still be kept as neither (C-105)', () => {
    const promise = { at: now - DAY, dueAt: now - 1 };
    const kept = one({ kind: 'inquiry', promise: { ...promise, keptAt: now - 1 } });
    const late = one({ kind: 'inquiry', promise: { ...promise, keptAt: now } });
    const broken = one({ kind: 'inquiry', promise });
    const open = one({ kind: 'inquiry', promise: { ...promise, dueAt: now } });
    expect(monthOf([kept, late, broken, open], now).promises).toEqual({
      kept: [kept],
      broken: [late, broken],
    });
  });
});
