import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatInfo, ChatView } from '../../contract/http/chat.ts';
import type { ChatStarted, Reply } from './chat-api.ts';
import { ChatClient } from './chat-client.ts';
import type { LiveHandlers } from './live-socket.ts';
import { nothingSaved, type SavedChat } from './saved-chat.ts';

const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
const away: Reply<never> = { ok: false, again: true, problem: 'unavailable' };

const never = () => new Promise<never>(() => {});

const info: ChatInfo = { queues: [], serverTime: 1 };

/** A centre that answers what the test says, and pauses that end when the test says so. */
class FakeCentre {
  saved: SavedChat = nothingSaved;
  reachable = true;
  refusal: string | undefined;
  startReply: Reply<ChatStarted> = ok({ interactionId: 'made-1', token: 'secret' });
  posted: string[] = [];
  delivered: string[] = [];
  pauses: { ms: number; run(): void }[] = [];
  lines: LiveHandlers[] = [];
  online: () => void = () => {};
  #ids = 0;
  #time = 1;

  view(part: Partial<ChatView> = {}): ChatView {
    this.#time += 1;
    return {
      interactionId: 'made-1',
      state: 'queued',
      offHours: false,
      messages: [],
      attachments: [],
      serverTime: this.#time,
      ...part,
    };
  }

  open(): ChatClient {
    const client = new ChatClient({
      api: {
        info: async () => (this.reachable ? ok(info) : away),
        start: async () => (this.reachable ? this.startReply : away),
        post: async (_id, _token, { messageId, text }) => this.#post(messageId, text),
        leave: async () => ok(this.view({ state: 'abandoned' })),
        requestCallback: async () => ok(this.view({ state: 'closed', callback: { dueAt: 9 } })),
        answerSurvey: async (_id, _token, { stars }) =>
          this.reachable ? ok(this.view({ state: 'closed', survey: { answered: true, stars } })) : away,
      },
      files: { attach: never, withdraw: never, sendPart: never, open: never },
      openLive: (_id, _token, handlers) => {
        this.lines.push(handlers);
        return { delivered: (ids) => this.delivered.push(...ids), close: () => {} };
      },
      keep: { load: () => this.saved, save: (chat) => (this.saved = structuredClone(chat)) },
      newId: () => `made-${++this.#ids}`,
      after: (ms, run) => {
        const pause = { ms, run };
        this.pauses.push(pause);
        return () => {
          this.pauses = this.pauses.filter((other) => other !== pause);
        };
      },
      onOnline: (run) => {
        this.online = run;
      },
    });
    client.open();
    return client;
  }

  get line(): LiveHandlers {
    const line = this.lines.at(-1);
    if (!line) throw new Error('the page has opened no line');
    return line;
  }

  /** Lets the pauses end that stand now. */
  passPauses(): void {
    const due = this.pauses;
    this.pauses = [];
    for (const { run } of due) run();
  }

  #post(messageId: string, text: string): Reply<ChatView> {
    if (!this.reachable) return away;
    if (this.refusal) return { ok: false, again: false, problem: this.refusal };
    this.posted.push(text);
    return ok(this.view({ messages: [{ id: messageId, by: 'customer', text, at: 1 }] }));
  }
}

/** Lets every promise that can settle do so: the fakes wait for nothing else. */
const settle = () => new Promise<void>((done) => setImmediate(done));

let centre: FakeCentre;
beforeEach(() => {
  centre = new FakeCentre();
});

async function chatting(): Promise<ChatClient> {
  const client = centre.open();
  client.edit({ text: 'Where is my parcel?' });
  client.begin('q', 'en');
  await settle();
  centre.line.onView(centre.view());
  return client;
}

const states = (client: ChatClient) => client.state().outgoing.map(({ text, state }) => `${text}: ${state}`);
const write = (client: ChatClient, text: string) => {
  client.setDraft(text);
  client.sendDraft();
};

describe('starting', () => {
  it('keeps trying while the network is away, with the same ids, and keeps the form', async () => {
    centre.reachable = false;
    const client = centre.open();
    client.edit({ text: 'Hello' });
    client.begin('q', 'en');
    const asked = client.state().start;
    await settle();
    expect(client.state()).toMatchObject({ unreachable: true, form: { text: 'Hello' } });

    centre.reachable = true;
    centre.online();
    await settle();
    expect(client.state()).toMatchObject({ token: 'secret', start: asked });
  });

  it('goes on with it after a reload', async () => {
    centre.reachable = false;
    const before = centre.open();
    before.edit({ text: 'Hello' });
    before.begin('q', 'en');
    await settle();

    centre.reachable = true;
    const after = centre.open();
    await settle();
    expect(after.state().start?.interactionId).toBe(before.state().start?.interactionId);
    expect(after.state().token).toBe('secret');
  });

  it('goes back to the form when the centre refuses, and says why', async () => {
    centre.startReply = { ok: false, again: false, problem: 'tooLong' };
    const client = centre.open();
    client.edit({ text: 'Hello' });
    client.begin('q', 'en');
    await settle();
    expect(client.state()).toMatchObject({
      start: undefined,
      startProblem: 'tooLong',
      form: { text: 'Hello' },
    });
  });

  it('does not enter a conversation the customer has called off', async () => {
    const client = centre.open();
    client.edit({ text: 'Hello' });
    client.begin('q', 'en');
    client.cancelStart();
    await settle();
    expect(client.state().token).toBeUndefined();
    expect(centre.lines).toHaveLength(0);
  });
});

describe('writing', () => {
  it('shows a message at once and takes it as sent when the centre has it', async () => {
    const client = await chatting();
    write(client, 'one');
    expect(states(client)).toEqual(['one: sending']);
    await settle();
    expect(client.state().view?.messages.map(({ text }) => text)).toEqual(['one']);
    expect(states(client)).toEqual([]);
  });

  it('says that a message waits for the network, and sends all of them in order when it is back', async () => {
    const client = await chatting();
    centre.reachable = false;
    write(client, 'one');
    write(client, 'two');
    await settle();
    expect(states(client)).toEqual(['one: waiting', 'two: waiting']);

    centre.reachable = true;
    centre.passPauses();
    await settle();
    expect(centre.posted).toEqual(['one', 'two']);
    expect(states(client)).toEqual([]);
  });

  it('tries ever more patiently', async () => {
    const client = await chatting();
    centre.reachable = false;
    write(client, 'one');
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      await settle();
      waits.push(...centre.pauses.map(({ ms }) => ms));
      centre.passPauses();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it('marks a refused message and goes on with the next one', async () => {
    const client = await chatting();
    centre.refusal = 'wrongState';
    write(client, 'one');
    await settle();
    expect(client.state().outgoing).toMatchObject([{ state: 'failed', problem: 'wrongState' }]);

    centre.refusal = undefined;
    write(client, 'two');
    await settle();
    expect(centre.posted).toEqual(['two']);
    client.sendAgain(client.state().outgoing[0]?.id ?? '');
    await settle();
    expect(centre.posted).toEqual(['two', 'one']);
  });

  it('knows the brand also after a reload within the conversation', async () => {
    await chatting();
    const after = centre.open();
    await settle();
    expect(after.state().info).toEqual(info);
    expect(centre.pauses.map(({ ms }) => ms)).not.toContain(20_000);
  });

  it('loses neither the draft nor what was not sent when the page is loaded again', async () => {
    const client = await chatting();
    centre.reachable = false;
    write(client, 'one');
    client.setDraft('two, half wri');
    await settle();

    centre.reachable = true;
    const after = centre.open();
    expect(after.state().draft).toBe('two, half wri');
    expect(states(after)).toEqual(['one: waiting']);
    centre.line.onView(centre.view());
    await settle();
    expect(centre.posted).toEqual(['one']);
  });
});

describe('the live line', () => {
  it('is said to be down when it is, and opened again', async () => {
    const client = await chatting();
    expect(client.state().connected).toBe(true);
    centre.line.onClose(false);
    expect(client.state().connected).toBe(false);
    centre.passPauses();
    expect(centre.lines).toHaveLength(2);
    centre.line.onView(centre.view({ state: 'connected' }));
    expect(client.state()).toMatchObject({ connected: true, view: { state: 'connected' } });
  });

  it('never goes back to an older view that arrives late', async () => {
    const client = await chatting();
    const older = centre.view({ state: 'queued' });
    centre.line.onView(centre.view({ state: 'connected' }));
    centre.line.onView(older);
    expect(client.state().view?.state).toBe('connected');
  });

  it('tells the centre once which of its messages the page has', async () => {
    await chatting();
    const messages: ChatView['messages'] = [
      { id: 'mine', by: 'customer', text: 'hello', at: 1 },
      { id: 'auto', by: 'automatic', text: 'welcome', at: 2 },
    ];
    centre.line.onView(centre.view({ messages }));
    centre.line.onView(
      centre.view({ messages: [...messages, { id: 'a1', by: 'agent', text: 'hi', at: 3 }] }),
    );
    expect(centre.delivered).toEqual(['auto', 'a1']);
  });

  it('goes back to the queues, and says so, when the conversation is gone', async () => {
    const client = await chatting();
    centre.line.onClose(true);
    expect(client.state()).toMatchObject({ token: undefined, start: undefined, gone: true });
  });
});

describe('the survey', () => {
  it('says when an answer did not get through, and takes it on the next try', async () => {
    const client = await chatting();
    centre.reachable = false;
    await client.answerSurvey(4, 'fine');
    expect(client.state().survey).toBe('failed');
    centre.reachable = true;
    await client.answerSurvey(4, ' fine ');
    expect(client.state()).toMatchObject({ survey: 'idle', view: { survey: { answered: true, stars: 4 } } });
  });
});
