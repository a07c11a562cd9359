import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InteractionJournal, InteractionPage } from '../../../contract/http/interactions.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { interactionsModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
/** Interactions by what is said in them. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [interactionsModule]);
  const { test } = api;
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure(
    'person',
    aPerson({ queueIds: ['general', 'orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
    aPerson({ id: 'lead', roles: ['teamLead'], queueIds: ['orders'] }),
  );
  for (const [text, queueId] of [
    ['第一单100%退款', 'general'],
    ['second_order', 'orders'],
    ['第三单', 'orders'],
    ['第四单', 'general'],
  ] as const) {
    test.clock.pass(MINUTE);
    const id = await test.arrive(queueId);
    await test.write(id, `customer-${id.slice('interaction-'.length)}`, text);
    ids[text] = id;
  }
  const handed = ids.第四单 ?? '';
  await test.as('li', 'interaction.accept', { interactionId: handed });
  await test.as('li', 'interaction.requestTransfer', {
    interactionId: handed,
    transferId: 't',
    messageId: 't',
    form: {
      to: { kind: 'queue', queueId: 'orders' },
      reason: '转',
      summary: '要',
      tried: '试',
      expectation: '盼',
    },
  });
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function search(personId: string, query: Record<string, string> = {}): Promise<InteractionPage> {
  const url = `/interactions?${new URLSearchParams(query)}`;
  const { status, body } = await api.ask('GET', url, { token: await api.tokenOf(personId) });
  expect(status).toBe(200);
  return body as InteractionPage;
}

/** What is said in the interactions found, in their order. */
async function found(personId: string, query: Record<string, string> = {}): Promise<string[]> {
  const texts = new Map(Object.entries(ids).map(([text, id]) => [id, text]));
  return (await search(personId, query)).interactions.map(({ id }) => texts.get(id) ?? id);
}

describe('searching interactions', () => {
  it('shows an evaluator all, newest first', async () => {
    expect(await found('judge')).toEqual(['第四单', '第三单', 'second_order', '第一单100%退款']);
  });

  it('shows a team lead what was ever in a queue of theirs, handed over included', async () => {
    expect(await found('lead')).toEqual(['第四单', '第三单', 'second_order']);
    expect(await found('lead', { queueId: 'general' })).toEqual([]);
  });

  it('finds text as it stands, in messages too, and takes no sign of it for a pattern', async () => {
    expect(await found('judge', { text: '第三' })).toEqual(['第三单']);
    expect(await found('judge', { text: 'SECOND' })).toEqual(['second_order']);
    expect(await found('judge', { text: '100%退' })).toEqual(['第一单100%退款']);
    expect(await found('judge', { text: '%' })).toEqual(['第一单100%退款']);
    expect(await found('judge', { text: '_' })).toEqual(['second_order']);
    expect(await found('judge', { text: "'; drop table message; --" })).toEqual([]);
    expect(await found('judge', { text: '王芳' })).toHaveLength(4);
  });

  it('narrows by queue, agent, channel and time; the end of a time is not in it', async () => {
    expect(await found('judge', { queueId: 'orders' })).toEqual(['第四单', '第三单', 'second_order']);
    expect(await found('judge', { agentId: 'li' })).toEqual(['第四单']);
    expect(await found('judge', { channel: 'voice' })).toEqual([]);
    const third = (await search('judge')).interactions[1]?.arrivedAt ?? 0;
    expect(await found('judge', { from: `${third}` })).toEqual(['第四单', '第三单']);
    expect(await found('judge', { to: `${third}` })).toEqual(['second_order', '第一单100%退款']);
  });

  it('goes on where the last page ended', async () => {
    const first = await search('judge', { limit: '3' });
    expect(first.interactions).toHaveLength(3);
    const second = await search('judge', { limit: '3', after: first.next ?? '' });
    expect(second.interactions.map(({ id }) => id)).toEqual([ids['第一单100%退款']]);
    expect(second.next).toBeUndefined();
  });

  it('says what is wrong with a search that cannot be', async () => {
    const { status, body } = await api.ask('GET', '/interactions?limit=0', {
      token: await api.tokenOf('judge'),
    });
    expect([status, body]).toMatchObject([400, { error: 'badRequest' }]);
  });
});

describe('one interaction’s journal', () => {
  it('has every event in order with its place, and the row', async () => {
    const { body } = await api.ask('GET', `/interactions/${ids.第四单}/journal`, {
      token: await api.tokenOf('judge'),
    });
    const { interaction, events } = body as InteractionJournal;
    expect(interaction.queueId).toBe('orders');
    expect(events.map(({ n, type }) => `${n} ${type}`)).toEqual([
      '1 interaction.arrived',
      '2 message.posted',
      '3 message.posted',
      '4 interaction.accepted',
      '5 message.posted',
      '6 transfer.requested',
    ]);
    expect(events[5]).toMatchObject({ actor: { kind: 'person', id: 'li' }, data: { summary: '要' } });
  });
});
