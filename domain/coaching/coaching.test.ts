import { describe, expect, it } from 'vitest';
import type { Answer, Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import { DAY } from '../time.ts';
import { type Coaching, coachingSchema, coachingSteps, stateAfter } from './coaching.ts';
import { coachingEffect } from './effect.ts';
import { isProposed, missesOf } from './proposals.ts';

const name = { 'zh-CN': '名', en: 'name' };
const card: Scorecard = {
  id: 'card',
  name,
  version: 1,
  sections: [
    {
      id: 's',
      name,
      weight: 1,
      criteria: [
        { id: 'greeting', name, weight: 1, critical: false },
        { id: 'calm', name, weight: 1, critical: false, onlyIf: { criterionId: 'greeting', answers: [1] } },
      ],
    },
  ],
};

let n = 0;
function judged(greeting: Answer, over: Partial<Evaluation> = {}): Evaluation {
  n += 1;
  return {
    id: `e${n}`,
    interactionId: `i${n}`,
    queueId: 'general',
    agentId: 'li',
    evaluatorId: 'sun',
    scorecardId: 'card',
    scorecardVersion: 1,
    answers: { greeting, calm: 0 },
    comment: '',
    state: 'released',
    savedAt: n,
    releasedAt: n,
    ...over,
  };
}

const aCoaching = (over: Partial<Coaching> = {}): Coaching => ({
  id: 'k',
  agentId: 'li',
  queueId: 'general',
  criterionId: 'greeting',
  scorecardId: 'card',
  evaluationIds: ['none'],
  state: 'held',
  coachId: 'sun',
  plannedAt: 0,
  note: '',
  held: { at: 100 * DAY, action: '先问候' },
  ...over,
});

describe('three misses of one criterion', () => {
  it('propose a talk; two do not, nor does what was not asked, not released, or objected to with success', () => {
    const [a, b, c] = [judged(0), judged(0), judged(0)];
    const others = [
      judged(0, { state: 'draft' }),
      judged(0, { agentId: 'chen' }),
      judged(0.5),
      judged(1, { answers: { greeting: 1, calm: 1 } }),
    ];
    const found = missesOf([a, b, c, ...others], [card], []);
    expect(found.map(({ agentId, criterionId }) => `${agentId} ${criterionId}`)).toEqual([
      'li greeting',
      'chen greeting',
    ]);
    expect(found[0]?.evaluationIds).toEqual([a.id, b.id, c.id]);
    expect(found.map(isProposed)).toEqual([true, false]);
    expect(missesOf([a, b], [card], []).some(isProposed)).toBe(false);
  });

  it('propose nothing again once they were talked about, or a person said that no talk is needed', () => {
    const misses = [judged(0), judged(0), judged(0)];
    const evaluationIds = misses.map(({ id }) => id);
    for (const state of ['planned', 'dismissed'] as const)
      expect(missesOf(misses, [card], [aCoaching({ state, evaluationIds })])).toEqual([]);
    const more = [judged(0), judged(0), judged(0)];
    const again = missesOf([...misses, ...more], [card], [aCoaching({ evaluationIds })]);
    expect(again.map(isProposed)).toEqual([true]);
  });
});

describe('a talk', () => {
  it('goes from planned to held to confirmed, and no other way', () => {
    const allowed = coachingSchema.shape.state.options.flatMap((state) =>
      coachingSteps.flatMap((step) => (stateAfter(state, step) ? [`${state} ${step}`] : [])),
    );
    expect(allowed).toEqual(['planned hold', 'held confirm']);
  });

  it('shows how the criterion went before and after, each with n, and no difference where intervals touch', () => {
    const at = (releasedAt: number, greeting: Answer) => judged(greeting, { releasedAt });
    const bad = Array.from({ length: 20 }, (_, i) => at(90 * DAY + i, 0));
    const good = Array.from({ length: 20 }, (_, i) => at(101 * DAY + i, 1));
    const late = at(131 * DAY, 0);
    const effect = coachingEffect(aCoaching(), [...bad, ...good, late], 130 * DAY);
    expect(effect?.before.met).toEqual({ numerator: 0, denominator: 20 });
    expect(effect?.after.met).toEqual({ numerator: 20, denominator: 20 });
    expect(effect?.says).toBe('better');
    expect(coachingEffect(aCoaching(), [...bad, ...good], 130 * DAY - 1)?.says).toBe('pending');
    expect(coachingEffect(aCoaching(), [...bad.slice(0, 1), ...good.slice(0, 1)], 130 * DAY)?.says).toBe(
      'noDifference',
    );
    expect(coachingEffect(aCoaching(), bad, 130 * DAY)?.says).toBe('notMeasurable');
    expect(coachingEffect(aCoaching({ held: undefined }), bad, 130 * DAY)).toBeUndefined();
  });
});
