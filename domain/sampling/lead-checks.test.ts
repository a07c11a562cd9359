import { expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import type { Evaluation } from '../evaluation/scorecard.ts';
import { leadChecks } from './lead-checks.ts';

const lead = aPerson({ id: 'zhao', roles: ['agent', 'teamLead'] });
const people = [
  lead,
  aPerson({ id: 'li' }),
  aPerson({ id: 'chen' }),
  aPerson({ id: 'wu' }),
  aPerson({ id: 'far', queueIds: ['orders'] }),
  aPerson({ id: 'sun', roles: ['evaluator'] }),
];
const now = Date.parse('2026-11-20T10:00+08:00');
const judged = (agentId: string, interactionId: string, over: Partial<Evaluation> = {}): Evaluation => ({
  id: `e-${interactionId}`,
  interactionId,
  agentId,
  queueId: 'general',
  evaluatorId: 'zhao',
  scorecardId: 'card',
  scorecardVersion: 1,
  answers: {},
  comment: '',
  state: 'released',
  savedAt: now,
  releasedAt: now,
  ...over,
});

it('lists whom a lead has checked too seldom this month, and by how much (C-155)', () => {
  const evaluations = [
    judged('li', 'a'),
    judged('li', 'b', { state: 'acknowledged' }),
    judged('li', 'c'),
    judged('chen', 'd'),
    // Not the lead's, not released, of the month before, the same one twice.
    judged('wu', 'e', { evaluatorId: 'sun' }),
    judged('wu', 'f', { state: 'draft', releasedAt: undefined }),
    judged('wu', 'g', { releasedAt: Date.parse('2026-10-31T23:59+08:00') }),
    judged('chen', 'd', { id: 'again' }),
  ];
  expect(leadChecks({ lead, people, evaluations, now })).toEqual([
    { agentId: 'wu', done: 0, missing: 2 },
    { agentId: 'chen', done: 1, missing: 1 },
    { agentId: 'li', done: 3, missing: 0 },
  ]);
  const first = [judged('wu', 'h', { releasedAt: Date.parse('2026-11-01T00:00+08:00') })];
  expect(
    leadChecks({ lead, people, evaluations: first, now }).find(({ agentId }) => agentId === 'wu'),
  ).toEqual({
    agentId: 'wu',
    done: 1,
    missing: 1,
  });
});
