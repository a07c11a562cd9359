import { describe, expect, it } from 'vitest';
import { findInteractions, type InteractionFilter, noticesOf } from './find-interactions.ts';
import type { Interaction } from './interaction.ts';

const interaction = (id: string, changes: Partial<Interaction> = {}): Interaction => ({
  id,
  channel: 'chat',
  queueId: 'q1',
  customerId: 'c1',
  customerName: '王芳',
  language: 'zh-CN',
  state: 'closed',
  offHours: false,
  source: 'live',
  arrivedAt: 0,
  queuedAt: 0,
  askedBefore: [],
  legId: `${id}:1`,
  legs: 1,
  messageCount: 2,
  transferCount: 0,
  needsLead: false,
  flags: [],
  closedAt: 100,
  ownerId: 'p1',
  ...changes,
});

const rows = [
  interaction('a', { closedAt: 100, summary: 'Invoice sent again', solved: true }),
  interaction('b', { closedAt: 300, ownerId: 'p2', flags: ['noGreeting'], transferCount: 1, solved: false }),
  interaction('c', { closedAt: 200, channel: 'voice', queueId: 'q2', customerName: 'Ann Lee' }),
];
const found = (filter: InteractionFilter) => findInteractions(rows, filter).map(({ id }) => id);

describe('finding interactions', () => {
  it('gives everything without a filter, the latest end first', () => {
    expect(found({})).toEqual(['b', 'c', 'a']);
  });

  it('looks for every word in name and record, whatever the case', () => {
    expect(found({ text: '王' })).toEqual(['b', 'a']);
    expect(found({ text: 'AGAIN invoice' })).toEqual(['a']);
    expect(found({ text: 'invoice lee' })).toEqual([]);
    expect(found({ text: '  ' })).toHaveLength(3);
  });

  it('wants every condition at once', () => {
    expect(found({ queueId: 'q1', agentId: 'p2' })).toEqual(['b']);
    expect(found({ channel: 'voice' })).toEqual(['c']);
    expect(found({ notices: ['noGreeting', 'transferred'] })).toEqual(['b']);
    expect(found({ notices: ['noGreeting', 'lowStars'] })).toEqual([]);
  });

  it('notices two stars or fewer, and only a no as not solved', () => {
    const stars = (n: number) => interaction('x', { survey: { offeredAt: 0, stars: n } });
    expect(noticesOf(stars(2))).toEqual(['lowStars']);
    expect(noticesOf(stars(3))).toEqual([]);
    expect(noticesOf(interaction('y', { survey: { offeredAt: 0 } }))).toEqual([]);
    expect(rows.map(noticesOf)).toEqual([[], ['noGreeting', 'transferred', 'notSolved'], []]);
  });
});
