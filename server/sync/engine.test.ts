import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PullReply, PullRequest, PushReply, PushRequest } from '../../contract/sync/wire.ts';
import { entities } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { Engine } from '../../sync/engine/engine.ts';
import { type Transport, TransportError } from '../../sync/engine/ports.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { MemoryJournal } from '../../testing/memory-journal.ts';
import { MemoryStore } from '../../testing/memory-store.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { openLog } from '../http/log.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { standingScopes } from './scope-page.ts';

const place = await freshDatabase();
const log = openLog({ write: () => {} });
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang', queueIds: ['general', 'orders'] }),
    aPerson({ id: 'chen', roles: ['teamLead', 'agent'], queueIds: ['general', 'orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
  );
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** The real server behind a line that loses questions and answers. */
class LossyLine implements Transport {
  lossy = true;
  readonly #personId: string;
  readonly #random: SeededRandom;
  #listener: Parameters<Transport['listen']>[0] | undefined;
  #exchanged: () => void = () => {};

  constructor(personId: string, random: SeededRandom) {
    this.#personId = personId;
    this.#random = random;
  }

  push(request: PushRequest): Promise<PushReply> {
    return this.#carry(async () => ({
      ...(await push({ centre: test.centre, log }, this.#personId, request)),
      serverTime: test.clock.now(),
    }));
  }

  pull(request: PullRequest): Promise<PullReply> {
    // Small pages, so that pulls take several.
    return this.#carry(() => pull(test, this.#personId, { ...request, limit: 5 }));
  }

  listen(listener: Parameters<Transport['listen']>[0]): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  poke(): void {
    this.#listener?.poked();
  }

  up(): void {
    this.#listener?.up();
  }

  /** Pokes, and resolves when a question has been answered or lost. */
  exchange(): Promise<void> {
    return new Promise((resolve) => {
      this.#exchanged = resolve;
      this.poke();
    });
  }

  async #carry<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await this.#carryLossily(ask);
    } finally {
      this.#exchanged();
    }
  }

  async #carryLossily<T>(ask: () => Promise<T>): Promise<T> {
    if (this.lossy && this.#random.chance(0.15)) throw new TransportError('unreachable');
    const reply = JSON.parse(JSON.stringify(await ask())) as T;
    if (this.lossy && this.#random.chance(0.15)) throw new TransportError('unreachable');
    return reply;
  }
}

/** Timers run a hundred times as fast: what is tested is the order of things, not the length of pauses. */
const clock = {
  now: () => test.clock.now(),
  after(ms: number, task: () => void): () => void {
    const timer = setTimeout(task, ms / 100);
    return () => clearTimeout(timer);
  },
};

interface Desktop {
  personId: string;
  engine: Engine;
  line: LossyLine;
}

async function desktopOf(personId: string, random: SeededRandom): Promise<Desktop> {
  const line = new LossyLine(personId, random);
  const ports = { store: new MemoryStore(), journal: new MemoryJournal(), transport: line, clock, random };
  const engine = await Engine.open(ports, personId);
  await engine.start();
  return { personId, engine, line };
}

/** Something this person might do now, as their screen shows things. What the rules refuse here is not even sent. */
async function attempt({ personId, engine }: Desktop, random: SeededRandom): Promise<void> {
  const open = engine.view.all('interaction').filter(({ state }) => !['closed', 'abandoned'].includes(state));
  const mine = open.filter(({ ownerId }) => ownerId === personId);
  if (open.length === 0) return;
  const { id } = random.pick(mine.length && random.chance(0.7) ? mine : open);
  const target = { interactionId: id };
  const form = { reason: '转', summary: '要', tried: '试', expectation: '盼' };
  const to = { kind: 'queue' as const, queueId: random.pick(['general', 'orders']) };
  const wrapUp = {
    disposition: 'resolved' as const,
    summary: '完',
    solution: '好',
    solved: true,
    anythingElseAsked: true,
  };
  const say = () =>
    engine.mutate('interaction.postMessage', { ...target, messageId: random.id(), text: `${personId}说` });
  const deeds = [
    () => engine.mutate('interaction.accept', target),
    () => engine.mutate('interaction.accept', target),
    say,
    say,
    say,
    () => engine.mutate('interaction.hold', target),
    () => engine.mutate('interaction.resume', target),
    () =>
      engine.mutate('interaction.requestTransfer', {
        ...target,
        transferId: random.id(),
        messageId: random.id(),
        form: { ...form, to },
      }),
    () => engine.mutate('interaction.close', { ...target, form: wrapUp }),
  ];
  try {
    await random.pick(deeds)().saved;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What the database says this person may hold. */
async function allowed(personId: string): Promise<Map<string, unknown>> {
  const scopes = (await standingScopes(test.db, personId)).scopes.map(({ id }) => id);
  const rows = new Map<string, unknown>();
  for (const entity of entities)
    for (const row of await readRows(test.db, entity, 'scopes && $1::text[]', [scopes]))
      rows.set(`${entity}/${row.id}`, row);
  return new Map([...rows].sort());
}

const held = ({ engine }: Desktop): Map<string, unknown> =>
  new Map(
    entities
      .flatMap((entity) => engine.view.all(entity).map((row) => [`${entity}/${row.id}`, row] as const))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('real desktops on the real server', () => {
  it('that lose questions and answers all the time end with exactly what they may hold, and nothing unsent', async () => {
    const random = new SeededRandom(20261121, 'd');
    const desktops: Desktop[] = [];
    for (const personId of ['li', 'wang', 'chen', 'judge']) desktops.push(await desktopOf(personId, random));
    const stop = test.centre.onCommit(() => {
      for (const { line } of desktops) if (!line.lossy || random.chance(0.7)) line.poke();
    });
    for (let step = 0; step < 160; step++) {
      test.clock.pass(random.below(2_000));
      if (random.chance(0.15)) await test.arrive(random.pick(['general', 'orders']));
      const desktop = random.pick(desktops.filter(({ personId }) => personId !== 'judge'));
      await attempt(desktop, random);
      await desktop.line.exchange();
      // Somebody's queues change under them.
      if (step === 60) await test.configure('person', aPerson({ id: 'wang', queueIds: ['orders'] }));
      if (step === 110) await test.configure('person', aPerson({ id: 'wang', queueIds: ['general'] }));
    }
    for (const { line } of desktops) {
      line.lossy = false;
      line.up();
    }
    for (const desktop of desktops) {
      const { engine, personId } = desktop;
      await expect.poll(() => engine.status.pending, { timeout: 20_000 }).toBe(0);
      await expect
        .poll(
          async () =>
            JSON.stringify([...held(desktop).keys()]) ===
            JSON.stringify([...(await allowed(personId)).keys()]),
          {
            timeout: 20_000,
          },
        )
        .toBe(true);
      await expect.poll(async () => held(desktop), { timeout: 20_000 }).toEqual(await allowed(personId));
    }
    stop();
    for (const { engine } of desktops) {
      expect(engine.status.diverged).toBe(0);
      await engine.stop();
    }
    const [done] = await test.db.query<{ count: number }>(
      "select count(*) as count from sync_mutation where status = 'ok'",
    );
    expect(done?.count).toBeGreaterThan(30);
  }, 120_000);
});
