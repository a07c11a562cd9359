import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anInteraction } from '../../testing/builders.ts';
import { DAY, HOUR } from '../time.ts';
import { type Ended, frameOf } from './frame.ts';
import type { SamplePlan } from './plan.ts';

const MORNING = Date.parse('2026-11-20T09:30+08:00');
const aPlan = (over: Partial<SamplePlan> = {}): SamplePlan => ({
  id: 'p',
  name: 'Daily',
  kind: 'random',
  size: 5,
  strata: [],
  state: 'active',
  madeBy: 'sun',
  madeAt: 0,
  ...over,
});
const ended = (id: string, over: Partial<Ended['interaction']> = {}, rest: Partial<Ended> = {}): Ended => ({
  interaction: anInteraction({
    id,
    state: 'closed',
    ownerId: 'li',
    arrivedAt: MORNING,
    closedAt: MORNING + HOUR,
    ...over,
  }),
  ...rest,
});
const look = { plan: aPlan(), evaluatorIds: ['sun'] };

it('tells everything that ended apart into what may be drawn and what not, each with its reason', () => {
  const all = [
    ended('drawn'),
    ended('spam', { disposition: 'spam' }),
    ended('alone', { ownerId: undefined }),
    ended('own', { ownerId: 'sun' }),
  ];
  expect(frameOf(all, look)).toEqual({
    frame: [{ interactionId: 'drawn', agentId: 'li', stratum: '' }],
    exclusions: [
      { interactionId: 'spam', reason: 'spam' },
      { interactionId: 'alone', reason: 'nobodyAnswered' },
      { interactionId: 'own', reason: 'ownWork' },
    ],
  });
});

it('puts each that ended into one of the two, and excludes exactly whom a rule names', () => {
  const any = fc.record({
    ownerId: fc.option(fc.constantFrom('li', 'sun', 'he'), { nil: undefined }),
    disposition: fc.constantFrom('resolved' as const, 'spam' as const),
    queueId: fc.constantFrom('general', 'orders'),
  });
  const judges = fc.subarray(['sun', 'he'], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), judges, fc.boolean(), (parts, evaluatorIds, ofLead) => {
      const all = parts.map((part, n) => ended(`i${n}`, part));
      const found = frameOf(all, { ...look, evaluatorIds, ...(ofLead && { leadQueueIds: ['orders'] }) });
      const ids = [...found.frame, ...found.exclusions].map(({ interactionId }) => interactionId);
      expect(ids.sort()).toEqual(all.map(({ interaction }) => interaction.id).sort());
      const fits = parts.flatMap(({ ownerId, disposition, queueId }, n) =>
        ownerId !== undefined &&
        disposition !== 'spam' &&
        (!ofLead || queueId === 'orders') &&
        evaluatorIds.some((id) => id !== ownerId)
          ? [`i${n}`]
          : [],
      );
      expect(found.frame.map(({ interactionId }) => interactionId)).toEqual(fits);
    }),
  );
});

it('keeps a team lead’s plan to the queues they lead, and a targeted one to what has the notice', () => {
  const all = [ended('here'), ended('there', { queueId: 'orders' })];
  const ofLead = frameOf(all, { ...look, leadQueueIds: ['general'] });
  expect(ofLead.exclusions).toEqual([{ interactionId: 'there', reason: 'otherTeam' }]);
  const targeted = { ...look, plan: aPlan({ kind: 'targeted', notice: 'noGreeting' }) };
  expect(frameOf([ended('a'), ended('b', { flags: ['noGreeting'] })], targeted)).toMatchObject({
    frame: [{ interactionId: 'b' }],
    exclusions: [{ interactionId: 'a', reason: 'noNotice' }],
  });
});

it('puts what was heard of late into the day it was heard of, marked', () => {
  const late = ended('late', {}, { claimedAt: MORNING - 10 * HOUR });
  const sameDay = ended('sameDay', {}, { claimedAt: MORNING - 9 * HOUR });
  expect(frameOf([late, sameDay], look).frame.map(({ late }) => late)).toEqual([true, undefined]);
});

it('spreads over channel, topic, part of the day, and how long the agent has worked here', () => {
  const plan = aPlan({ strata: ['channel', 'topic', 'shift', 'tenure'] });
  const of = (over: Partial<Ended['interaction']>, agentSince?: number) =>
    frameOf([ended('i', over, { agentSince })], { ...look, plan }).frame[0]?.stratum;
  expect(of({ topic: 'refund' }, MORNING - 10 * DAY)).toBe('chat · refund · day · new');
  expect(of({ arrivedAt: MORNING + 8 * HOUR }, MORNING - 400 * DAY)).toBe('chat · – · evening · settled');
  expect(of({ arrivedAt: MORNING - 4 * HOUR })).toBe('chat · – · night · –');
});
