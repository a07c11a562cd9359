import { expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { DAY } from '../time.ts';
import type { Gate } from './gate.ts';
import { standingsOf, type TeamFacts } from './standing.ts';

const now = Date.parse('2026-11-20T10:00+08:00');
const nothingYet: TeamFacts = {
  records: [],
  lessons: [],
  courses: [],
  gate: undefined,
  need: { days: 10, secureMonths: 12, trainMonths: 1 },
};

it('the matrix of a team begins with whoever lacks something, and leaves out auditors, who read the right answers', () => {
  const people = [
    aPerson({ id: 'a', name: 'Ann', roles: ['agent'] }),
    aPerson({ id: 'b', name: 'Bob', roles: ['agent'] }),
    aPerson({ id: 'c', name: 'Cay', roles: ['auditor'] }),
  ];
  const gate: Gate = { id: 'gate', on: true, since: now - 90 * DAY, reason: '', by: 'gu' };
  const newcomer = { id: 'b', queueIds: [], newcomerSince: now - DAY, passes: [], days: [] };
  const names = (facts: Partial<TeamFacts>) =>
    standingsOf(people, { ...nothingYet, ...facts }, now).map(({ person }) => person.name);
  expect(names({})).toEqual(['Ann', 'Bob']);
  expect(names({ gate, records: [newcomer] })).toEqual(['Bob', 'Ann']);
});
