import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MemoryRows } from '../../../domain/journal/project.ts';
import type { ImportItem } from '../import-format.ts';
import { chatTranscripts } from './chat-transcripts.ts';

// Conversations in the shape of the two collections; every word of them is made up.
async function read(content: unknown): Promise<ImportItem[]> {
  const text = Readable.from([JSON.stringify(content, null, 1)]).setEncoding('utf8');
  const options = { queueId: 'q', zone: 'Asia/Shanghai', language: 'en' as const };
  const items: ImportItem[] = [];
  for await (const item of chatTranscripts.read({ bytes: 0, bytesRead: () => 0, text }, options))
    items.push(item);
  return items;
}

function played(item: ImportItem | undefined) {
  if (!item || !('events' in item)) throw new Error(`not imported: ${JSON.stringify(item)}`);
  const rows = new MemoryRows().play(item.events);
  const messages = rows.all('message').map(({ author, text, at }) => ({ by: author.kind, text, at }));
  return { interaction: rows.get('interaction', item.interactionId), messages, events: item.events };
}

const thread = {
  dialogHeader: { company: 'ShopCare', sessionID: 's1' },
  dialogContent: [
    {
      client: 'anna_k',
      datetime: '2024-05-01T08:00:00.000Z',
      message: '@ShopCare my parcel is lost, mail anna@example.com',
      tweet_ID: '1785579911377846272',
    },
    {
      agent: 'ShopCare',
      datetime: '2024-05-01T08:01:00.000Z',
      message: '@anna_k Sorry! ^Bob',
      tweet_ID: '1',
    },
  ],
  agentURL: { tweet_ID: '1785581169669046272', url_utterance: '@anna_k See https://shop.example/x ^Bob' },
};

describe('a customer care thread', () => {
  it('keeps every message, masked, with its time', async () => {
    const { messages, interaction } = played((await read([thread]))[0]);
    expect(messages).toEqual([
      { by: 'customer', text: '@ShopCare my parcel is lost, mail •••@•••', at: Date.UTC(2024, 4, 1, 8) },
      { by: 'person', text: '@••• Sorry! ^•••', at: Date.UTC(2024, 4, 1, 8, 1) },
      { by: 'person', text: '@••• See https://shop.example/x ^•••', at: Date.UTC(2024, 4, 1, 8, 5) },
    ]);
    expect(interaction).toMatchObject({
      topic: 'ShopCare',
      state: 'closed',
      messageCount: 3,
      language: 'en',
    });
    expect(JSON.stringify(interaction)).not.toContain('anna');
  });

  it('is answered with the first words of an agent', async () => {
    const { interaction } = played((await read([thread]))[0]);
    expect(interaction).toMatchObject({
      ownerId: 'import:twitter-care:shopcare',
      firstHumanAt: Date.UTC(2024, 4, 1, 8, 1),
    });
  });
});

describe('a dialogue by task', () => {
  const dialogue = {
    'sys-usr': [7, 9],
    goal: [[1, '餐馆', '名称', '', false]],
    messages: [
      { role: 'usr', content: '你好，订位电话是多少？' },
      { role: 'sys', content: '您好，电话是010-00001111。' },
    ],
  };

  it('keeps every message, masked', async () => {
    const { messages, interaction } = played((await read({ 11290: dialogue }))[0]);
    expect(messages.map(({ by, text }) => `${by}: ${text}`)).toEqual([
      'customer: 你好，订位电话是多少？',
      'person: 您好，电话是010•••••••11。',
    ]);
    expect(interaction).toMatchObject({ topic: '餐馆', language: 'zh-CN' });
  });

  it('has the same ids every time', async () => {
    const first = await read({ 11290: dialogue });
    expect(await read({ 11290: dialogue })).toEqual(first);
  });
});

it('lists what is no conversation and goes on', async () => {
  const items = await read([{ dialogHeader: {} }, { messages: [] }, thread]);
  expect(items.map((item) => ('reason' in item ? item.reason : 'imported'))).toEqual([
    'malformed',
    'noMessages',
    'imported',
  ]);
});
