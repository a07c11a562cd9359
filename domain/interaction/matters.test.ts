import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Queue } from '../queue/queue.ts';
import type { Interaction } from './interaction.ts';
import {
  isUnread,
  matterAfter,
  matterBeside,
  mattersOf,
  offersTo,
  standingOf,
  waitingFor,
} from './matters.ts';

const me = 'me';
const queue: Queue = {
  id: 'q1',
  name: { 'zh-CN': '账户', en: 'Accounts' },
  brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
  hours: { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 1440, days: 'everyDay' },
  firstAnswerMs: 30_000,
  offerTimeoutMs: 20_000,
  serviceLevelMs: 20_000,
  shortAbandonMs: 5_000,
};
function row(id: string, change: Partial<Interaction> = {}): Interaction {
  return {
    id,
    channel: 'chat',
    queueId: 'q1',
    customerId: 'c1',
    customerName: 'Lin',
    language: 'zh-CN',
    state: 'connected',
    offHours: false,
    source: 'live',
    arrivedAt: 0,
    queuedAt: 0,
    ownerId: me,
    askedBefore: [],
    legId: `${id}:1`,
    legs: 1,
    messageCount: 0,
    transferCount: 0,
    needsLead: false,
    flags: [],
    ...change,
  };
}
const ids = (rows: readonly Interaction[]) => rows.map(({ id }) => id);
const offer = (personId: string, expiresAt: number) => ({ personId, offeredAt: 0, expiresAt });

describe('how an interaction stands to a person', () => {
  it.each([
    ['mine', row('a')],
    ['mine', row('a', { state: 'held' })],
    ['mine', row('a', { state: 'wrapUp' })],
    ['elsewhere', row('a', { ownerId: 'you' })],
    ['offeredToMe', row('a', { state: 'offered', ownerId: undefined, offer: offer(me, 9) })],
    ['waiting', row('a', { state: 'offered', ownerId: undefined, offer: offer('you', 9) })],
    ['waiting', row('a', { state: 'queued', ownerId: undefined })],
    ['ended', row('a', { state: 'closed' })],
    ['ended', row('a', { state: 'abandoned', ownerId: undefined })],
  ])('is %s', (standing, interaction) => {
    expect(standingOf(interaction, me)).toBe(standing);
  });

  it('puts every open interaction in exactly one list or none', () => {
    const states = fc.constantFrom('queued', 'offered', 'connected', 'held', 'wrapUp', 'closed', 'abandoned');
    const who = fc.constantFrom(me, 'you', undefined);
    fc.assert(
      fc.property(states, who, who, (state, ownerId, asked) => {
        const one = [
          row('a', { state: state as Interaction['state'], ownerId, offer: asked && offer(asked, 9) }),
        ];
        const lists = [
          mattersOf(one, me),
          offersTo(one, me),
          waitingFor(one, [queue], { id: me, queueIds: [queue.id] }, 9),
        ];
        expect(lists.flat().length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the lists of work', () => {
  it('keep their order whoever wrote last', () => {
    const rows = [row('b', { queuedAt: 2, waitingSince: 1 }), row('a', { queuedAt: 1, waitingSince: 9 })];
    expect(ids(mattersOf(rows, me))).toEqual(['a', 'b']);
  });

  it('ask first for the offer that runs out first', () => {
    const asked = (id: string, expiresAt: number) =>
      row(id, { state: 'offered', offer: offer(me, expiresAt) });
    expect(ids(offersTo([asked('late', 30), asked('soon', 10)], me))).toEqual(['soon', 'late']);
  });

  it('show who waits in the order they are served, over all queues of the person and no others', () => {
    const waiting = (id: string, arrivedAt: number, queueId = 'q1') =>
      row(id, { state: 'queued', ownerId: undefined, arrivedAt, queuedAt: arrivedAt, queueId });
    const rows = [
      waiting('new', 5),
      waiting('old', 1),
      waiting('other', 3, 'q2'),
      waiting('foreign', 0, 'q9'),
    ];
    expect(
      ids(waitingFor(rows, [queue, { ...queue, id: 'q2' }], { id: me, queueIds: [queue.id, 'q2'] }, 9)),
    ).toEqual(['old', 'other', 'new']);
  });
});

describe('where to go next', () => {
  const rows = [row('a'), row('b'), row('c')];

  it('is the customer who has waited longest', () => {
    const waiting = [row('a', { waitingSince: 7 }), row('b'), row('c', { waitingSince: 3 })];
    expect(matterAfter(waiting, 'b')).toBe('c');
  });

  it('is never the matter that was just left', () => {
    expect(matterAfter([row('a', { waitingSince: 1 })], 'a')).toBeUndefined();
  });

  it('is the neighbour below, else the one above, when nobody waits', () => {
    expect(matterAfter(rows, 'b')).toBe('c');
    expect(matterAfter(rows, 'c')).toBe('b');
  });

  it('steps through the list and holds fast at its ends', () => {
    expect(matterBeside(rows, 'a', 1)).toBe('b');
    expect(matterBeside(rows, 'a', -1)).toBe('a');
    expect(matterBeside(rows, 'c', 1)).toBe('c');
    expect(matterBeside(rows, undefined, 1)).toBe('a');
    expect(matterBeside(rows, undefined, -1)).toBe('c');
    expect(matterBeside([], undefined, 1)).toBeUndefined();
  });
});

it('calls a matter unread only for what the customer wrote since it was last open', () => {
  const wrote = (by: 'customer' | 'person' | 'system') => ({ lastMessage: { at: 10, text: 'hi', by } });
  expect(isUnread(wrote('customer'), 9)).toBe(true);
  expect(isUnread(wrote('customer'), 10)).toBe(false);
  expect(isUnread(wrote('system'), 0)).toBe(false);
  expect(isUnread({ lastMessage: undefined }, 0)).toBe(false);
});
