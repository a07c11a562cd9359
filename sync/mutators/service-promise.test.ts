import { beforeEach, expect, it } from 'vitest';
import { earliestDate } from '../../domain/policy/parameter-row.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;
const as = (id: string, mutation: string, args: object): string => {
  try {
    central.mutate(mutation, args, { kind: 'person', id });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ field }) => field).join() || error.code;
  }
};
const propose = (by: string, over: object = {}) =>
  as(by, 'servicePromise.propose', {
    promiseId: 'vip',
    draft: {
      ...{ name: ' 重点客户 ', holdsFor: { queueIds: ['general'] }, grade: 'top', reason: '合同' },
      answer: { in: 'opening', ms: MINUTE },
      handling: { in: 'calendar', ms: 8 * HOUR },
      effectiveFrom: earliestDate(now),
      ...over,
    },
  });
const decide = (by: string, approved = true, reason = '', version = 1) =>
  as(by, 'servicePromise.decide', { promiseId: 'vip', version, approved, reason });
const versions = () => central.rows.get('servicepromise', 'vip')?.versions;

beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 2);
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  central.configure('person', aPerson({ id: 'gu', roles: ['manager'] }));
  central.configure('person', aPerson({ id: 'both', roles: ['admin', 'manager'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
});

it('is proposed by an admin and approved by a manager, never by the one who proposed it', () => {
  expect(propose('zhao')).toBe('notAllowed');
  expect(propose('gu')).toBe('notAllowed');
  expect(propose('both')).toBe('ok');
  expect(decide('both')).toBe('notAllowed');
  expect(decide('zhou')).toBe('notAllowed');
  expect(decide('gu')).toBe('ok');
  expect(versions()).toMatchObject([
    { version: 1, name: '重点客户', state: 'approved', by: 'both', decided: { by: 'gu' } },
  ]);
  expect(decide('gu')).toBe('alreadyDone');
});

it('is refused with the names of everything that is missing (C-019)', () => {
  expect(propose('zhou', { answer: undefined, handling: undefined, grade: undefined })).toBe(
    'answer,handling,grade',
  );
  expect(propose('zhou', { holdsFor: { queueIds: ['nowhere'] } })).toBe('notFound');
  expect(propose('zhou', { ends: true })).toBe('notFound');
  expect(versions()).toBeUndefined();
});

it('waits for its decision before the next version, and is not approved once its day has begun', () => {
  propose('zhou');
  expect(propose('zhou')).toBe('wrongState');
  now += DAY;
  expect(decide('gu')).toBe('tooLate');
  expect(decide('gu', false)).toBe('reason');
  expect(decide('gu', false, '过期')).toBe('ok');
  expect(propose('zhou', { grade: 'raised' })).toBe('ok');
  expect(versions()?.map(({ version, state }) => [version, state])).toEqual([
    [1, 'declined'],
    [2, 'proposed'],
  ]);
});
