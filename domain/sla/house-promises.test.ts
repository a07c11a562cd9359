import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import { dayOf, isoDate, startOfDay } from '../calendar/site-time.ts';
import { caseParameters } from '../case/limits.ts';
import type { ParameterRow } from '../policy/parameter-row.ts';
import { parameterOf, parameters } from '../policy/parameters.ts';
import { HOUR } from '../time.ts';
import { clocksOf } from './clocks.ts';
import { HOUSE } from './default-policies.ts';
import { housePromises, tunedBy, tuningParameters } from './house-promises.ts';

const DAY_ONE = dayOf(Date.parse('2026-11-20T10:00+08:00'));
const changed = (id: string, values: number[]): ParameterRow => ({
  id,
  versions: [
    {
      version: 1,
      values,
      effectiveFrom: isoDate(DAY_ONE + 1),
      reason: 'x',
      owner: 'x',
      ground: 'x',
      by: 'a',
      at: 0,
      state: 'approved',
      decided: { by: 'b', at: 0, reason: '' },
    },
  ],
});

describe('the promises of the house', () => {
  it('are those of the manuals while nobody has changed a parameter', () => {
    expect(housePromises(() => undefined)).toEqual(HOUSE);
  });

  it('go by a changed value for what arrives from its day on; what arrived before keeps the old one (C-021)', () => {
    const row = changed('P-RES', [36, 24]);
    const queue = aQueue({ house: housePromises((id) => (id === 'P-RES' ? row : undefined)) });
    const limitOf = (arrivedAt: number) => {
      const matter = anInteraction({ channel: 'email', kind: 'inquiry', arrivedAt, queuedAt: arrivedAt });
      const clock = clocksOf(matter, queue, arrivedAt + 80 * HOUR).find(({ id }) => id === 'resolution');
      return clock && (clock.dueAt - arrivedAt) / HOUR;
    };
    const change = startOfDay(DAY_ONE + 1);
    expect(limitOf(change - 1)).toBe(48);
    expect(limitOf(change)).toBe(36);
  });

  it.each(Object.entries(tunedBy))(
    '%s follows its parameter, from a day on',
    (policyId, { parameter: id, n }) => {
      const parameter = parameterOf(id);
      const values = parameter?.values.map(({ value, fixed }) => (fixed ? value : value + 1)) ?? [];
      expect(parameter?.values[n]?.fixed).toBeUndefined();
      const house = housePromises((one) => (one === id ? changed(id, values) : undefined));
      const [before, after] = house.filter((one) => one.id.split('@')[0] === policyId);
      const size = (limit: (typeof house)[number]['limit'] | undefined) =>
        limit?.in === 'businessDays' ? limit.days : limit?.ms;
      const unit = (size(before?.limit) ?? 0) / (parameter?.values[n]?.value ?? 1);
      expect(size(after?.limit)).toBe(unit * (values[n] ?? 0));
      expect(before?.effectiveUntil).toBe(startOfDay(DAY_ONE + 1));
      expect(after?.effectiveFrom).toBe(before?.effectiveUntil);
    },
  );

  it('and the other rules that ask for the value in force are what the register calls adjustable', () => {
    const adjustable = parameters.filter((one) => one.adjustable).map(({ id }) => id);
    const others = [
      'P01',
      'P03',
      'P-ACC',
      'P-ANN',
      'P-ANS',
      'P-APL',
      'P-AVL',
      'P-BNC',
      'P-CHHB',
      'P-CMP',
      'P-COST',
      'P-CYC',
      'P-DRL',
      'P-EVAL',
      'P-EXP',
      'P-HOT',
      'P-KBN',
      'P-LATE',
      'P-LOW',
      'P-MNT',
      'P-NOANS',
      'P-OFFL',
      'P-PAR',
      'P-PASS',
      'P-RCPT',
      'P-REC',
      'P-RECUR',
      'P-RIGHTS',
      'P-SEC',
      'P-SRV',
      'P-SUPP',
      'P-TRN',
      'P-VIEW',
      'P-VOL',
    ];
    expect(adjustable.sort()).toEqual(
      [...new Set([...tuningParameters, ...caseParameters, ...others])].sort(),
    );
  });
});
