import { expect, it } from 'vitest';
import type { Draw } from '../sampling/draw.ts';
import { sampleResults } from './sample-results.ts';
import type { Answer, Evaluation, Scorecard } from './scorecard.ts';

const name = { 'zh-CN': '名', en: 'name' };
const criterion = { id: 'c', name, weight: 1, critical: false };
const card: Scorecard = {
  id: 'card',
  name,
  version: 1,
  sections: [{ id: 's', name, weight: 1, criteria: [criterion] }],
};
let n = 0;
const judged = (agentId: string, c: Answer, over: Partial<Evaluation> = {}): Evaluation => {
  n += 1;
  const ids = { id: `e${n}`, interactionId: `i${n}`, queueId: 'q', agentId, evaluatorId: 'sun' };
  const made = { scorecardId: 'card', scorecardVersion: 1, comment: '', savedAt: 0 };
  return { ...ids, ...made, answers: { c }, state: 'released', ...over };
};
const drawOf = (kind: Draw['plan']['kind'], evaluations: readonly Evaluation[]): Draw =>
  ({ plan: { kind }, picks: evaluations }) as unknown as Draw;
const results = (evaluations: readonly Evaluation[], draws = [drawOf('random', evaluations)]) =>
  sampleResults(evaluations, draws, [card]);

it('gives the mean with its sample size and Student’s 95 % interval, kept within 0 and 100', () => {
  const [li] = results([judged('li', 1), judged('li', 0.5), judged('li', 0.5), judged('li', 0)]);
  // Mean 50, standard deviation 40.825, of four: 3.182 * 40.825 / 2.
  expect(li?.score.mean).toBe(50);
  expect(li?.evaluationIds).toHaveLength(4);
  expect(li?.score.interval?.high).toBe(100);
  const [wu] = results([1, 1, 1, 1, 0.5, 1, 1, 1, 1, 0.5].map((c) => judged('wu', c as Answer)));
  expect(wu?.score.mean).toBe(90);
  expect(wu?.score.interval?.low.toFixed(2)).toBe('74.92');
});

it('counts the judgement of whoever was to judge it when they did, after it was handed over as before', () => {
  const by = (evaluatorId: string, releasedAt: number) =>
    judged('li', 1, { interactionId: 'same', evaluatorId, releasedAt });
  const handed = [{ interactionId: 'same', from: 'sun', to: 'he', at: 10 }];
  const draw = { ...drawOf('random', [by('sun', 0)]), handed } as unknown as Draw;
  const countOf = (evaluation: Evaluation) => results([evaluation], [draw])[0]?.score.n ?? 0;
  expect([by('sun', 5), by('sun', 15), by('he', 5), by('he', 15)].map(countOf)).toEqual([1, 0, 0, 1]);
});

it('has no interval for one score, and says nothing about where they stand', () => {
  expect(results([judged('li', 1)])).toMatchObject([{ score: { n: 1, mean: 100 }, stands: 'among' }]);
});

it('says nothing about where somebody stands from a few scores, however alike they are', () => {
  const few = [judged('li', 1), judged('li', 1), judged('wu', 0), judged('wu', 0)];
  expect(results(few).map(({ score, stands }) => [score.interval, stands])).toEqual([
    [{ low: 100, high: 100 }, 'among'],
    [{ low: 0, high: 0 }, 'among'],
  ]);
});

it('counts only what was drawn at random and released, and of that evaluator', () => {
  const [a, b, c] = [judged('li', 1), judged('li', 0), judged('li', 0, { state: 'calibrated' })];
  const found = results([a, b, c], [drawOf('perAgent', [a, c]), drawOf('targeted', [b])]);
  expect(found.map(({ evaluationIds }) => evaluationIds)).toEqual([[a.id]]);
});

it('never ranks those whose intervals overlap, and lists everybody by id', () => {
  const many = (agentId: string, answers: Answer[]) => answers.map((answer) => judged(agentId, answer));
  const good: Answer[] = [1, 1, 1, 1, 1, 0.5];
  const bad: Answer[] = [0, 0, 0, 0, 0, 0.5];
  const apart = results([...many('b', good), ...many('a', bad)]);
  expect(apart.map(({ agentId, stands }) => [agentId, stands])).toEqual([
    ['a', 'below'],
    ['b', 'above'],
  ]);
  const close = results([...many('a', good), ...many('b', [1, 1, 1, 0.5, 1, 0.5])]);
  expect(close.map(({ stands }) => stands)).toEqual(['among', 'among']);
});
