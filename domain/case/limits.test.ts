import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../testing/case-builders.ts';
import { isoDate, startOfDay } from '../calendar/site-time.ts';
import type { ParameterReader, ParameterRow } from '../policy/parameter-row.ts';
import { parameters } from '../policy/parameters.ts';
import { DAY, HOUR } from '../time.ts';
import { clocksOfCase } from './clocks.ts';
import { caseLimits, limitsOf, otherLimitsAt } from './limits.ts';

const FIRST = 20_000;
const words = {
  reason: '更快',
  owner: '顾涛',
  ground: '手册 1',
  by: 'gu',
  at: 0,
  state: 'approved' as const,
};
const approved = (id: string, ...versions: [day: number, values: number[]][]): ParameterRow => ({
  id,
  versions: versions.map(([day, values], n) => ({
    ...words,
    version: n + 1,
    values,
    effectiveFrom: isoDate(day),
  })),
});
const readerOf = (...rows: ParameterRow[]): ParameterReader => ({
  get: (_, id) => rows.find((row) => row.id === id),
});

describe('the limits of a case', () => {
  it('are those of the register while nobody has decided anything else, and nothing is written down', () => {
    expect(otherLimitsAt(readerOf(), startOfDay(FIRST))).toBeUndefined();
    expect(limitsOf(aCase())).toEqual(caseLimits);
  });

  it('are those in force when it was received, whatever is decided while it goes on (C-021)', () => {
    const rows = readerOf(approved('P-RES', [FIRST, [36, 12]], [FIRST + 5, [24, 8]]));
    const handling = (receivedAt: number) => {
      const limits = otherLimitsAt(rows, receivedAt);
      const row = aCase({ kind: 'inquiry', receivedAt, ...(limits && { limits }) });
      const clock = clocksOfCase(row, receivedAt + 30 * DAY).find(({ id }) => id === 'handling');
      return ((clock?.dueAt ?? 0) - receivedAt) / HOUR;
    };
    expect(handling(startOfDay(FIRST) - 1)).toBe(48);
    expect(handling(startOfDay(FIRST))).toBe(36);
    expect(handling(startOfDay(FIRST + 5) - 1)).toBe(36);
    expect(handling(startOfDay(FIRST + 5))).toBe(24);
  });

  it('follow every parameter that the register says they go by, and name only what differs', () => {
    const own = parameters.filter(({ usedBy }) => usedBy === 'domain/case/limits.ts');
    expect(own.length).toBeGreaterThan(9);
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.integer({ min: 1, max: 40 }), (parameter, more) => {
        const values = parameter.values.map(({ value }) => value + more);
        const others = otherLimitsAt(
          readerOf(approved(parameter.id, [FIRST, values])),
          startOfDay(FIRST + 1),
        );
        expect(Object.keys(others ?? {}).length, parameter.id).toBeGreaterThanOrEqual(values.length);
        for (const [name, limit] of Object.entries(others ?? {}))
          expect(limit).toBeGreaterThan(caseLimits[name as keyof typeof caseLimits]);
      }),
    );
  });
});
