import { expect, it } from 'vitest';
import type { Answers, Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import { competencesOf } from './competence.ts';

const name = { 'zh-CN': '名', en: 'name' };
const section = (id: string): Scorecard['sections'][number] => ({
  id,
  name,
  weight: 1,
  criteria: [1, 2].map((n) => ({ id: `${id}${n}`, name, weight: 1, critical: false })),
});
const card: Scorecard = {
  id: 'card',
  name,
  version: 1,
  sections: ['conduct', 'effectiveness', 'emotion'].map(section),
};
const judged = (
  id: string,
  releasedAt: number,
  answers: Answers,
  over: Partial<Evaluation> = {},
): Evaluation => ({
  id,
  interactionId: id,
  queueId: 'general',
  agentId: 'li',
  evaluatorId: 'sun',
  scorecardId: 'card',
  scorecardVersion: 1,
  answers,
  comment: '',
  state: 'released',
  savedAt: 1,
  releasedAt,
  ...over,
});

it('shows three competences, each with its last rating first and all before it (C-050)', () => {
  const evaluations = [
    judged('first', 10, { conduct1: 1, conduct2: 0, effectiveness1: 1, effectiveness2: 1 }),
    judged('second', 20, { conduct1: 1, conduct2: 1, emotion1: 0, emotion2: 0.5 }),
    judged('draft', 30, { conduct1: 0 }, { state: 'draft' }),
    judged('other', 40, { conduct1: 0 }, { agentId: 'chen' }),
  ];
  const shown = competencesOf('li', evaluations, [card]).map(({ competence, ratings }) => [
    competence,
    ratings.map(({ at, share }) => [at, share]),
  ]);
  expect(shown).toEqual([
    [
      'communication',
      [
        [20, 1],
        [10, 0.5],
      ],
    ],
    ['solving', [[10, 1]]],
    ['serviceMind', [[20, 0.25]]],
  ]);
});
