import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { firstViewOf, inView, mayReadCase, standsIn, viewsOf } from './views.ts';

const li = aPerson();
const han = aPerson({ id: 'han', roles: ['handler'], departmentIds: ['repairs'] });
const lead = aPerson({ id: 'lead', roles: ['teamLead'] });

describe('views of cases', () => {
  it('have what is urgent first, then what is due first', () => {
    const rows = [
      aCase({ id: 'later', kind: 'suggestion', acknowledgedAt: 0, receivedAt: HOUR }),
      aCase({ id: 'sooner', receivedAt: 0 }),
      aCase({ id: 'urgent', urgent: true, receivedAt: 2 * HOUR }),
    ];
    expect(inView(rows, 'mine', li, 0).map(({ row }) => row.id)).toEqual(['urgent', 'sooner', 'later']);
  });

  it('are those a person can do something with', () => {
    expect(viewsOf(li)).toEqual(['mine', 'overdue', 'customer', 'archive']);
    expect(viewsOf(han)).toEqual(['department', 'overdue', 'customer', 'archive']);
    expect(viewsOf(lead)).toEqual(['mine', 'all', 'overdue', 'customer', 'archive']);
  });

  it('begin with the first that has any work in it', () => {
    const theirs = aCase({ ownerId: 'wang', departmentId: 'repairs' });
    expect(firstViewOf([theirs], lead, 0)).toBe('all');
    expect(firstViewOf([theirs, aCase({ id: 'own', ownerId: 'lead' })], lead, 0)).toBe('mine');
    expect(firstViewOf([theirs], han, 0)).toBe('department');
    expect(firstViewOf([], li, 0)).toBe('mine');
  });

  it('put a case where it belongs, and an archived one nowhere else', () => {
    const told = aCase({ state: 'told', departmentId: 'repairs' });
    expect(standsIn(told, 'customer', li, 0)).toBe(true);
    expect(standsIn(told, 'department', han, 0)).toBe(true);
    expect(standsIn(told, 'overdue', li, 20 * DAY)).toBe(true);
    const archived = aCase({ state: 'archived', archivedAt: 1, departmentId: 'repairs' });
    for (const view of ['mine', 'department', 'all', 'overdue', 'customer'] as const)
      expect(standsIn(archived, view, li, 20 * DAY)).toBe(false);
    expect(standsIn(archived, 'archive', li, 0)).toBe(true);
  });

  it('show what a department has not taken or said in time to whoever answers for the case and leads it (C-081, C-087)', () => {
    const first = { n: 1, startedAt: 0, attempts: [], sentAt: 0 };
    const sent = aCase({
      state: 'sent',
      departmentId: 'repairs',
      acknowledgedAt: 0,
      firstToldAt: 0,
      lastToldAt: 0,
    });
    const graded = { ...sent, grades: [{ at: 0, by: 'li', criteria: [], urgent: false }], receivedAt: 0 };
    const waiting = { ...graded, rounds: [first] };
    for (const [person, view] of [
      [li, 'mine'],
      [lead, 'all'],
      [han, 'department'],
    ] as const) {
      expect(standsIn(waiting, view, person, 0)).toBe(true);
      expect(standsIn(waiting, 'overdue', person, 30 * MINUTE)).toBe(false);
      expect(standsIn(waiting, 'overdue', person, 30 * MINUTE + 1)).toBe(true);
    }
    const taken = { at: 0, by: 'han' };
    const silent = {
      ...graded,
      urgent: true,
      state: 'investigating' as const,
      rounds: [{ ...first, taken }],
    };
    for (const person of [li, lead, han]) {
      expect(standsIn(silent, 'overdue', person, HOUR)).toBe(false);
      expect(standsIn(silent, 'overdue', person, HOUR + 1)).toBe(true);
    }
    const said = { ...silent, rounds: [{ ...first, taken, progressAt: HOUR, progressToldAt: HOUR }] };
    expect(standsIn(said, 'overdue', li, HOUR + 1)).toBe(false);
  });

  it('are nobody’s business whom a complaint is about', () => {
    expect(mayReadCase(aCase({ aboutId: 'lead' }), lead)).toBe(false);
    expect(mayReadCase(aCase(), lead)).toBe(true);
    expect(mayReadCase(aCase(), aPerson({ id: 'wang' }))).toBe(false);
  });
});
