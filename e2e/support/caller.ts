import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { chatStartedSchema, chatViewSchema } from '../../contract/http/chat.ts';

/** A customer whose phone speaks to the API by itself: for tests that need many of them. */
export class Caller {
  readonly name: string;
  readonly interactionId: string;
  /** What they have written, in order. */
  readonly said: string[];
  readonly #url: string;
  readonly #token: string;

  private constructor(
    url: string,
    name: string,
    first: string,
    started: { interactionId: string; token: string },
  ) {
    this.#url = url;
    this.name = name;
    this.said = [first];
    this.interactionId = started.interactionId;
    this.#token = started.token;
  }

  /** Writes to General enquiries. */
  static async arrive(url: string, name: string, text: string): Promise<Caller> {
    const ids = { interactionId: randomUUID(), messageId: randomUUID() };
    // The version that every new centre has.
    const words = { queueId: 'general', name, language: 'en', text, agreedTo: 1 };
    const answer = await post(`${url}/chat/interactions`, { ...ids, ...words });
    const started = chatStartedSchema.parse(answer);
    await stay(url, started);
    return new Caller(url, name, text, started);
  }

  async say(text: string): Promise<void> {
    const path = `${this.#url}/chat/interactions/${this.interactionId}/messages`;
    const view = chatViewSchema.parse(await post(path, { messageId: randomUUID(), text }, this.#token));
    if (!view.messages.some((message) => message.text === text)) throw new Error(`${text} has not arrived`);
    this.said.push(text);
  }
}

/** Keeps the page open, however the time of day leaps: whoever is out of touch for long counts as gone. */
async function stay(url: string, started: { interactionId: string; token: string }): Promise<void> {
  const path = `/chat/interactions/${started.interactionId}/live?token=${encodeURIComponent(started.token)}`;
  const page = new WebSocket(`${url.replace('http', 'ws')}${path}`);
  await once(page, 'message');
  // It goes with the server.
  page.on('error', () => page.terminate());
}

async function post(url: string, body: object, token = ''): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
