import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import type { Answer, Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import { DAY } from '../time.ts';
import type { Draw } from './draw.ts';
import { reportOf } from './make-report.ts';

const name = { 'zh-CN': '名', en: 'name' };
const criterion = (id: string) => ({ id, name, weight: 1, critical: false });
const card: Scorecard = {
  id: 'card',
  name,
  version: 1,
  sections: [{ id: 's', name, weight: 1, criteria: [criterion('a'), criterion('b')] }],
};
const people = [aPerson(), aPerson({ id: 'chen' }), aPerson({ id: 'zhao', roles: ['teamLead'] })];
const TO = 100 * DAY;
const SINCE = TO - DAY;

/** One interaction as chance has it: where, when drawn and by what, how judged, when released. */
const happened = fc.record({
  queueId: fc.constantFrom('general', 'orders'),
  agentId: fc.constantFrom('li', 'chen'),
  kind: fc.constantFrom('perAgent' as const, 'random' as const, 'targeted' as const, 'none' as const),
  drawnAgo: fc.integer({ min: -1, max: 40 }),
  picked: fc.boolean(),
  releasedAgo: fc.option(fc.integer({ min: -1, max: 40 })),
  answers: fc.tuple(fc.constantFrom<Answer>(0, 0.5, 1), fc.constantFrom<Answer>(0, 1, 'notApplicable')),
});
type Happened = typeof happened extends fc.Arbitrary<infer T> ? T : never;

function sourcesOf(all: readonly Happened[]) {
  const draws = all.flatMap(({ kind, agentId, drawnAgo, picked }, n) => {
    if (kind === 'none') return [];
    const frame = [{ interactionId: `i${n}`, agentId, stratum: '' }];
    const picks = picked ? [{ interactionId: `i${n}`, agentId, evaluatorId: 'sun' }] : [];
    return [{ plan: { kind }, at: TO - drawnAgo * DAY - 1, frame, exclusions: [], picks } as unknown as Draw];
  });
  const evaluations = all.map(({ queueId, agentId, releasedAgo, answers: [a, b] }, n): Evaluation => {
    const ids = { id: `e${n}`, interactionId: `i${n}`, queueId, agentId, evaluatorId: 'sun' };
    const made = { scorecardId: 'card', scorecardVersion: 1, comment: '', savedAt: 0, answers: { a, b } };
    if (releasedAgo === null) return { ...ids, ...made, state: 'draft' };
    return { ...ids, ...made, state: 'released', releasedAt: TO - releasedAgo * DAY - 1 };
  });
  return { draws, evaluations };
}

const report = (all: readonly Happened[]) =>
  reportOf({
    queueId: 'general',
    day: '1970-04-10',
    since: SINCE,
    to: TO,
    ...sourcesOf(all),
    cards: [card],
    queueOf: (id) => all[Number(id.slice(1))]?.queueId,
    people,
  });

/** By hand: a is of 100 points alone where b does not apply, else both are of 50. */
const scoreOf = ({ answers: [a, b] }: Happened): number =>
  b === 'notApplicable' ? 100 * Number(a) : 50 * (Number(a) + Number(b));

it('counts what a recount by hand counts, whatever happened (C-154)', () => {
  fc.assert(
    fc.property(fc.array(happened, { maxLength: 25 }), (all) => {
      const made = report(all);
      const here = all.filter(({ queueId, kind }) => queueId === 'general' && kind !== 'none');
      const atRandom = here.filter(({ kind }) => kind !== 'targeted');
      const today = atRandom.filter(({ drawnAgo }) => drawnAgo === 0);
      expect(made.ended).toBe(today.length);
      expect(made.drawn).toBe(today.filter(({ picked }) => picked).length);
      const scored = atRandom.filter(
        ({ picked, drawnAgo, releasedAgo }) =>
          picked && drawnAgo >= 0 && releasedAgo !== null && releasedAgo >= 0 && releasedAgo < 28,
      );
      expect(made.score?.n ?? 0).toBe(scored.length);
      const total = scored.reduce((sum, one) => sum + scoreOf(one), 0);
      if (made.score) expect(made.score.mean * made.score.n).toBeCloseTo(total, 6);
      expect(made.agents.reduce((sum, { score }) => sum + (score?.n ?? 0), 0)).toBe(scored.length);
      expect(made.judged).toBe(scored.filter(({ releasedAgo }) => releasedAgo === 0).length);
      const a = made.criteria.find(({ criterionId }) => criterionId === 'a');
      expect(a?.missed ?? 0).toBe(scored.filter(({ answers }) => answers[0] !== 1).length);
    }),
  );
});

it('lists the whole team by id with or without scores, and copies for agents and leads', () => {
  const made = report([]);
  expect(made.agents.map(({ agentId, score, stands }) => [agentId, score, stands])).toEqual([
    ['chen', undefined, 'among'],
    ['li', undefined, 'among'],
  ]);
  expect(made.memberIds).toEqual(['chen', 'li', 'zhao']);
});
