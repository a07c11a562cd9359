import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatView } from '../../../contract/http/chat.ts';
import { SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { HEARTBEAT, LiveChats } from './live-chats.ts';

const place = await freshDatabase();
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure('person', aPerson({ queueIds: ['general', 'orders'] }));
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** Live lines whose pauses end when the test says so, and which it can wait for. */
class Lines {
  readonly frames: ChatView[] = [];
  readonly errors: unknown[] = [];
  readonly chats: LiveChats;
  #pauses: (() => void)[] = [];
  #waiting: (() => void)[] = [];

  constructor() {
    const after = (_ms: number, run: () => void) => {
      this.#pauses.push(run);
      return () => {
        this.#pauses = this.#pauses.filter((other) => other !== run);
      };
    };
    this.chats = new LiveChats(test.centre, after, (error) => this.errors.push(error));
  }

  watch(interactionId: string): () => void {
    return this.chats.watch(interactionId, {
      send: (frame) => {
        this.frames.push(JSON.parse(frame) as ChatView);
        for (const go of this.#waiting.splice(0)) go();
      },
    });
  }

  get pauses(): number {
    return this.#pauses.length;
  }

  /** Ends the pause that stands and waits for the next frame. */
  async next(): Promise<ChatView | undefined> {
    const frame = new Promise<void>((go) => this.#waiting.push(go));
    for (const run of this.#pauses.splice(0)) run();
    await frame;
    return this.frames.at(-1);
  }
}

describe('a live line', () => {
  it('says that the agent is back from wrap-up', async () => {
    const lines = new Lines();
    const id = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId: id });
    await test.as('li', 'interaction.startWrapUp', { interactionId: id });
    const leave = lines.watch(id);
    expect((await lines.next())?.state).toBe('wrapUp');
    await test.as('li', 'interaction.resumeTalk', { interactionId: id });
    expect(await lines.next()).toMatchObject({ state: 'connected', agentName: '小雯' });
    leave();
    await lines.chats.close();
  });

  it('shows the conversation when it is opened, and again whenever it changes', async () => {
    const lines = new Lines();
    const id = await test.arrive();
    const leave = lines.watch(id);
    expect((await lines.next())?.state).toBe('queued');
    await test.as('li', 'interaction.accept', { interactionId: id });
    expect(await lines.next()).toMatchObject({ state: 'connected', agentName: '小雯' });
    leave();
    await test.as('li', 'interaction.hold', { interactionId: id });
    expect(lines.pauses).toBe(0);
    await lines.chats.close();
  });

  it('makes one frame of many changes', async () => {
    const lines = new Lines();
    const id = await test.arrive();
    lines.watch(id);
    await lines.next();
    await test.as('li', 'interaction.accept', { interactionId: id });
    for (const n of [1, 2, 3])
      await test.as('li', 'interaction.postMessage', {
        interactionId: id,
        messageId: `${id}-${n}`,
        text: `${n}`,
      });
    expect(lines.pauses).toBe(1);
    expect((await lines.next())?.messages.map(({ text }) => text)).toEqual(['在吗', '1', '2', '3']);
    expect(lines.frames).toHaveLength(2);
    await lines.chats.close();
  });

  it('shows the new place in line when somebody in front is taken, and stays silent about other queues', async () => {
    const lines = new Lines();
    const first = await test.arrive('orders');
    test.clock.pass(SECOND);
    const second = await test.arrive('orders');
    lines.watch(second);
    expect((await lines.next())?.position).toBe(2);
    await test.arrive('general');
    expect(lines.pauses).toBe(0);
    await test.as('li', 'interaction.accept', { interactionId: first });
    expect((await lines.next())?.position).toBe(1);
    await lines.chats.close();
  });

  it('is kept alive, and its page noted as there', async () => {
    const lines = new Lines();
    const id = await test.arrive();
    await test.db.query(
      "insert into chat_page (token_hash, interaction_id, created_at, seen_at) values ('h', $1, 0, 0)",
      [id],
    );
    lines.watch(id);
    await lines.next();
    await lines.chats.beat();
    expect(lines.pauses).toBe(0);
    test.clock.pass(HEARTBEAT);
    await lines.chats.beat();
    expect((await lines.next())?.serverTime).toBe(test.clock.now());
    const [page] = await test.db.query<{ seen_at: number }>(
      'select seen_at from chat_page where interaction_id = $1',
      [id],
    );
    expect(page?.seen_at).toBe(test.clock.now());
    await lines.chats.close();
  });

  it('that cannot be shown harms no other', async () => {
    const lines = new Lines();
    lines.watch('gone');
    lines.watch(await test.arrive());
    await lines.next();
    expect(lines.errors).toHaveLength(1);
    expect(lines.frames).toHaveLength(1);
    await lines.chats.close();
  });
});
