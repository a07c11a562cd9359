import { expect } from 'vitest';
import type { ChatView } from '../../../contract/http/chat.ts';
import { SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue, aScript } from '../../../testing/builders.ts';
import { type FreshDatabase, freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import type { CentreUnderTest } from '../../centre-under-test.ts';
import { readRows } from '../../db/rows.ts';
import { systemRandom } from '../../random.ts';
import { chatModule } from './chat-routes.ts';

/** A conversation as the customer's page holds it. */
export interface Chat {
  id: string;
  token: string;
}

interface Answer {
  status: number;
  body: ChatView & { token: string; error?: string; refusal?: { code: string } };
}

export const uuid = () => systemRandom.id();
/** The address of a conversation, or of a part of it. */
export const at = (id: string, part = '') => `/chat/interactions/${id}${part}`;
export const said = ({ messages }: ChatView) => messages.map(({ by, text }) => `${by}: ${text}`);
const wrapUpForm = {
  disposition: 'resolved',
  summary: 's',
  solution: 's',
  solved: true,
  anythingElseAsked: true,
};

/** A centre with a queue that is open, one that is closed by day and one that nobody serves, and customers who write. */
export class ChatUnderTest {
  readonly api: ApiUnderTest;
  readonly #place: FreshDatabase;
  #address = 0;

  private constructor(api: ApiUnderTest, place: FreshDatabase) {
    this.api = api;
    this.#place = place;
  }

  static async open(): Promise<ChatUnderTest> {
    const place = await freshDatabase();
    const api = await ApiUnderTest.open(place, [chatModule]);
    const { test } = api;
    const hours = { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 60, days: 'everyDay' } as const;
    await test.configure('queue', aQueue(), aQueue({ id: 'night', hours }), aQueue({ id: 'unserved' }));
    await test.configure('person', aPerson({ capacity: 2, queueIds: ['general', 'night'] }));
    await test.configure(
      'script',
      aScript({ id: 'auto', moment: 'autoReply', body: '{timeOfDay}，{customer}！' }),
      aScript({ id: 'off', moment: 'offHours', body: '{nextOpening}见。' }),
      aScript({ id: 'off-en', moment: 'offHours', language: 'en', body: 'We open on {nextOpening}.' }),
    );
    return new ChatUnderTest(api, place);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.#place.drop();
  }

  get test(): CentreUnderTest {
    return this.api.test;
  }

  /** Every test has the queues to itself, and an address that has not asked for anything yet. */
  async begin(): Promise<void> {
    this.#address += 1;
    this.test.clock.pass(SECOND);
    for (const { id } of await readRows(this.test.db, 'interaction', "state in ('queued', 'offered')"))
      await this.test.centre.act('centre.abandon', { interactionId: id });
  }

  async ask(method: 'GET' | 'POST', url: string, token?: string, payload?: object): Promise<Answer> {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const remoteAddress = `10.0.0.${this.#address}`;
    const response = await this.api.app.inject({ method, url, headers, payload, remoteAddress });
    return { status: response.statusCode, body: response.json() };
  }

  /** Somebody writes for the first time. */
  async start(over: Record<string, unknown> = {}): Promise<Chat & { asked: object }> {
    const asked = {
      interactionId: uuid(),
      messageId: uuid(),
      queueId: 'general',
      name: '王芳',
      language: 'zh-CN',
      text: '我的订单在哪里？',
      ...over,
    };
    const { status, body } = await this.ask('POST', '/chat/interactions', undefined, asked);
    expect(status).toBe(200);
    return { id: body.interactionId, token: body.token, asked };
  }

  async view({ id, token }: Chat): Promise<ChatView> {
    return (await this.ask('GET', at(id), token)).body;
  }

  /** An agent takes the conversation. */
  accept(id: string): Promise<void> {
    return this.test.as('li', 'interaction.accept', { interactionId: id });
  }

  /** Whoever has the conversation closes it. */
  finish(id: string): Promise<void> {
    return this.test.as('li', 'interaction.close', { interactionId: id, form: wrapUpForm });
  }

  /** An agent takes the conversation and closes it. */
  async serve(id: string): Promise<void> {
    await this.accept(id);
    await this.finish(id);
  }
}
