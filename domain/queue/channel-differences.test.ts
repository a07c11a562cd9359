import { describe, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import type { Script } from '../script/script.ts';
import { HOUSE } from '../sla/default-policies.ts';
import { MINUTE } from '../time.ts';
import { type Channel, ownChannels } from './channel.ts';
import { channelDifferences } from './channel-differences.ts';

const NOW = 1_000_000;
const channels: Channel[] = [...ownChannels, 'live-app'];
const script = (over: Partial<Script> = {}): Script =>
  ({
    id: 's1',
    version: 1,
    moment: 'greeting',
    language: 'zh-CN',
    title: { 'zh-CN': '问候', en: 'Greeting' },
    body: '您好',
    order: 1,
    ...over,
  }) as Script;
const differences = (over: Partial<Parameters<typeof channelDifferences>[0]> = {}) =>
  channelDifferences({ channels, queues: [aQueue()], scripts: [script()], ...over }, NOW);
const ids = (found: ReturnType<typeof differences>) => found.map(({ id }) => id);

describe('what channels differ in', () => {
  it('names one override that was planted, with whom it holds for, and nothing else besides (C-007)', () => {
    const before = differences();
    const promise = {
      id: 'planted',
      clauseId: 'C-019',
      clock: 'firstAnswerHuman' as const,
      channels: ['social' as const],
    };
    const planted = { ...promise, limit: { in: 'opening' as const, ms: MINUTE } };
    const queue = aQueue({ agreed: [planted] });
    const after = differences({ queues: [queue, aQueue({ id: 'orders' })] });
    expect(after.filter(({ id }) => !ids(before).includes(id))).toEqual([
      expect.objectContaining({ of: 'promise', policy: planted, channels: ['social'], queueIds: [queue.id] }),
    ]);
    const worded = differences({
      scripts: [script(), script({ id: 's2', conditions: { channels: ['chat'] } })],
    });
    expect(worded.filter(({ id }) => !ids(before).includes(id))).toMatchObject([
      { of: 'wording', id: 's2', channels: ['chat', 'live-app'] },
    ]);
  });

  it('has every promise of the house that names channels, and none that holds for all', () => {
    const named = differences().flatMap((one) => (one.of === 'promise' ? [one.policy.id] : []));
    const limited = HOUSE.filter((policy) => policy.channels !== undefined).map(({ id }) => id);
    expect(named).toEqual(['chat-auto', 'chat-human', ...limited]);
    expect(named).not.toContain('handled-general');
  });

  it('leaves out what is over, has not begun, or names every channel', () => {
    const policy = {
      id: 'p',
      clauseId: 'C-019',
      clock: 'resolution' as const,
      limit: { in: 'calendar' as const, ms: MINUTE },
    };
    const agreed = [
      { ...policy, channels: ['chat' as const], effectiveUntil: NOW },
      { ...policy, channels: ['chat' as const], effectiveFrom: NOW + 1 },
      { ...policy, channels: [...ownChannels] },
    ];
    expect(ids(differences({ queues: [aQueue({ agreed })] }))).toEqual(ids(differences()));
  });

  it('a channel that was added differs from nothing that it is like', () => {
    const of = (channel: Channel) =>
      differences()
        .filter((one) => one.channels.includes(channel))
        .map(({ id }) => id);
    expect(of('live-app')).toEqual(of('chat').filter((id) => id !== 'callback'));
  });
});
