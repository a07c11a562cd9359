import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_WEIGHTS } from '../../domain/appraisal/weighting.ts';
import { earliestDate } from '../../domain/policy/parameter-row.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';

let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object) =>
  outcomeOf(() => central.mutate(mutation, args, by(id)));
const propose = (by: string, parameterId: string, values: number[]) =>
  as(by, 'parameter.propose', {
    parameterId,
    proposal: { values, effectiveFrom: earliestDate(now), reason: '更快', owner: '顾涛', ground: '手册 2' },
  });
const decide = (by: string, approved = true, reason = '', version = 1, parameterId = 'P-CALM') =>
  as(by, 'parameter.decide', { parameterId, version, approved, reason });
const versions = (id = 'P-CALM') => central.rows.get('parameter', id)?.versions;

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 2);
  central = new Central(() => now);
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'] }));
  central.configure('person', aPerson({ id: 'han', roles: ['manager'] }));
  central.configure('person', aPerson({ id: 'li' }));
});

describe('a value of a parameter', () => {
  it('is proposed by one and approved by another, and both stay written down (C-277)', () => {
    expect(propose('gu', 'P-CALM', [45])).toBe('ok');
    expect(decide('gu')).toBe('notAllowed');
    expect(decide('han')).toBe('ok');
    expect(versions()).toMatchObject([
      { version: 1, values: [45], state: 'approved', by: 'gu', reason: '更快', decided: { by: 'han' } },
    ]);
  });

  it('is proposed by leads and managers, and decided by managers and heads of departments', () => {
    expect(propose('li', 'P-CALM', [45])).toBe('notAllowed');
    expect(propose('zhao', 'P-CALM', [45])).toBe('ok');
    expect(decide('zhao')).toBe('notAllowed');
    expect(decide('gu', false)).toBe('reason');
    expect(decide('gu', false, '不合适')).toBe('ok');
    expect(decide('han')).toBe('alreadyDone');
  });

  it('waits for its decision before another one is proposed, and each version stays as it was', () => {
    propose('zhao', 'P-CALM', [45]);
    expect(propose('gu', 'P-CALM', [30])).toBe('wrongState');
    decide('gu');
    expect(propose('zhao', 'P-CALM', [30])).toBe('ok');
    expect(versions()?.map(({ values, state }) => [values[0], state])).toEqual([
      [45, 'approved'],
      [30, 'proposed'],
    ]);
  });

  it('is not approved once its day has begun: nothing is judged by a rule of later', () => {
    propose('zhao', 'P-CALM', [45]);
    now += DAY;
    expect(decide('gu')).toBe('tooLate');
  });

  it('is refused for what the register does not have, and for what the code has as its own', () => {
    expect(propose('zhao', 'P-NONE', [1])).toBe('notFound');
    expect(propose('zhao', 'P-CLK', [120])).toBe('wrongState');
  });

  it('is what other rules go by from its day on', () => {
    const heavy = { ...FIRST_WEIGHTS, handled: 20, quality: 15 };
    expect(as('gu', 'weighting.publish', { weights: heavy })).toBe('ok');
    propose('zhao', 'P-VOL', [15]);
    decide('gu', true, '', 1, 'P-VOL');
    expect(as('gu', 'weighting.publish', { weights: heavy })).toBe('ok');
    now += DAY;
    expect(as('gu', 'weighting.publish', { weights: heavy })).toBe('handled');
  });
});
