import { expect, it } from 'vitest';
import { anInteraction } from '../../../../testing/builders.ts';
import { timelineItems } from './timeline-items.ts';

const promised = {
  id: 'cb',
  interactionId: 'i1',
  ownerId: 'li',
  purpose: '退款结果',
  promisedAt: 5,
  dueAt: 9,
  state: 'open' as const,
};

it('a customer’s history has each thing once, as it stands here, the newest first', () => {
  const past = anInteraction({ id: 'i1', arrivedAt: 3, state: 'queued' });
  const answer = {
    family: [],
    interactions: [past, anInteraction({ id: 'i0', arrivedAt: 1, channel: 'voice', source: 'import' })],
    callbacks: [promised],
    history: [{ id: 'e1', at: 4, by: 'li', what: 'changed' as const, field: 'region' as const }],
    duplicates: [],
  };
  const here = {
    interactions: [{ ...past, state: 'connected' as const }],
    callbacks: [{ ...promised, state: 'done' as const }],
  };
  const items = timelineItems(here, answer);
  expect(items.map(({ id }) => id)).toEqual(['cb', 'e1', 'i1', 'i0']);
  expect(items).toMatchObject([{ promised: { state: 'done' } }, {}, { past: { state: 'connected' } }, {}]);
  expect(timelineItems({ interactions: [past], callbacks: [] }, undefined).map(({ id }) => id)).toEqual([
    'i1',
  ]);
});
