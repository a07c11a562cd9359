import { describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { FakeClock } from '../../testing/fake-clock.ts';
import { FaultyTransport } from '../../testing/faulty-transport.ts';
import { MemoryJournal } from '../../testing/memory-journal.ts';
import { MemoryStore } from '../../testing/memory-store.ts';
import { SeededRandom } from '../../testing/seeded-random.ts';
import { STORE_PATIENCE } from './disk.ts';
import { Engine } from './engine.ts';
import { DiskError } from './ports.ts';

const QUEUES = ['general', 'orders'];

/** A small centre with desktops that can crash, lose their line and come back. */
class World {
  readonly clock = new FakeClock();
  readonly random: SeededRandom;
  readonly central = new Central(() => this.clock.now());
  readonly desktops: Desktop[] = [];
  #customers = 0;

  constructor(seed: number) {
    this.random = new SeededRandom(seed, `w${seed}`);
    for (const id of QUEUES) this.central.configure('queue', aQueue({ id }));
    this.central.configure('person', aPerson({ id: 'li', queueIds: ['general'] }));
    this.central.configure('person', aPerson({ id: 'wang', queueIds: QUEUES }));
    this.central.configure('person', aPerson({ id: 'chen', roles: ['teamLead'], queueIds: QUEUES }));
  }

  async desktop(personId: string): Promise<Desktop> {
    const desktop = new Desktop(this, personId);
    await desktop.boot();
    this.desktops.push(desktop);
    return desktop;
  }

  arrive(queueId = 'general'): string {
    const n = ++this.#customers;
    const [interactionId, customerId] = [`i${n}`, `c${n}`];
    const actor = { kind: 'customer' as const, id: customerId };
    const data = { channel: 'chat', customerId, customerName: '客', language: 'zh-CN', queueId };
    this.central.mutate(
      'centre.arrive',
      { ...data, interactionId, offHours: false, source: 'live', recordingNotice: true },
      actor,
    );
    this.central.mutate('centre.receiveMessage', { interactionId, messageId: `m${n}`, text: '在吗' }, actor);
    this.poke();
    return interactionId;
  }

  poke(): void {
    for (const { transport } of this.desktops) transport.poke();
  }
}

class Desktop {
  store: MemoryStore;
  journal = new MemoryJournal();
  readonly transport: FaultyTransport;
  readonly confirmed: string[] = [];
  readonly personId: string;
  readonly #world: World;
  engine!: Engine;

  constructor(world: World, personId: string, store = new MemoryStore()) {
    this.#world = world;
    this.store = store;
    this.personId = personId;
    this.transport = new FaultyTransport(world.central, personId, world.clock, world.random);
  }

  async boot(): Promise<void> {
    const { clock, random } = this.#world;
    const ports = { store: this.store, journal: this.journal, transport: this.transport, clock, random };
    this.engine = await Engine.open(ports, this.personId);
    await this.engine.start();
  }

  async crash(): Promise<void> {
    this.engine.stop();
    this.store = this.store.reopen();
    this.journal = this.journal.reopen();
    await this.boot();
  }

  /** Does something if the rules allow it here and now. */
  async attempt(run: (engine: Engine) => { uid: string; saved: Promise<void> }): Promise<void> {
    try {
      const { uid, saved } = run(this.engine);
      await saved;
      this.confirmed.push(uid);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

async function online(seed = 1, personId = 'li'): Promise<{ world: World; desktop: Desktop }> {
  const world = new World(seed);
  const desktop = await world.desktop(personId);
  await world.clock.pass(1_000);
  return { world, desktop };
}

describe('the offline engine', () => {
  it('shows what the server has and follows it after a poke', async () => {
    const { world, desktop } = await online();
    const id = world.arrive();
    await world.clock.pass(1_000);
    expect(desktop.engine.view.get('interaction', id)?.state).toBe('queued');
    expect(desktop.engine.view.where('message', 'interactionId', id)).toHaveLength(1);
    expect(desktop.engine.status.connection).toBe('online');
  });

  it('changes the screen at once and the server later', async () => {
    const { world, desktop } = await online();
    const id = world.arrive();
    await world.clock.pass(1_000);
    desktop.engine.mutate('interaction.accept', { interactionId: id });
    expect(desktop.engine.view.get('interaction', id)?.ownerId).toBe('li');
    expect(desktop.engine.pendingFor('interaction', id)).toEqual(['interaction.accept']);
    expect(world.central.rows.get('interaction', id)?.ownerId).toBeUndefined();
    await world.clock.pass(1_000);
    expect(world.central.rows.get('interaction', id)?.ownerId).toBe('li');
    expect(desktop.engine.pendingFor('interaction', id)).toEqual([]);
  });

  it('keeps unsent work over a restart without a network and sends it when the line is back', async () => {
    const { world, desktop } = await online();
    const id = world.arrive();
    await world.clock.pass(1_000);
    desktop.transport.cut = true;
    await desktop.attempt((engine) => engine.mutate('interaction.accept', { interactionId: id }));
    await desktop.attempt((engine) =>
      engine.mutate('interaction.postMessage', { interactionId: id, messageId: 'mine', text: '您好' }),
    );
    await desktop.crash();
    await world.clock.pass(60_000);
    expect(desktop.engine.status).toMatchObject({ connection: 'offline', pending: 2 });
    expect(desktop.engine.view.get('message', 'mine')?.text).toBe('您好');
    desktop.transport.heal();
    await world.clock.pass(1_000);
    expect(world.central.rows.get('message', 'mine')?.text).toBe('您好');
    expect(desktop.engine.status).toMatchObject({ connection: 'online', pending: 0 });
  });

  it('gives refused work back with its text when somebody else was first', async () => {
    const { world, desktop } = await online();
    const id = world.arrive();
    await world.clock.pass(1_000);
    desktop.transport.cut = true;
    await desktop.attempt((engine) => engine.mutate('interaction.accept', { interactionId: id }));
    await desktop.attempt((engine) =>
      engine.mutate('interaction.postMessage', { interactionId: id, messageId: 'mine', text: '马上为您查' }),
    );
    world.central.mutate('interaction.accept', { interactionId: id }, { kind: 'person', id: 'wang' });
    desktop.transport.heal();
    await world.clock.pass(5_000);
    expect(desktop.engine.refused.map(({ name, refusal }) => [name, refusal.code])).toEqual([
      ['interaction.accept', 'taken'],
      ['interaction.postMessage', 'notOwner'],
    ]);
    expect(desktop.engine.refused[1]?.args).toMatchObject({ text: '马上为您查' });
    expect(desktop.engine.view.get('interaction', id)?.ownerId).toBe('wang');
  });

  it('leaves the list of what was refused as it is when something else arrives', async () => {
    const { world, desktop } = await online();
    const before = desktop.engine.refused;
    const id = world.arrive();
    await world.clock.pass(1_000);
    expect(desktop.engine.view.get('interaction', id)).toBeDefined();
    expect(desktop.engine.refused).toBe(before);
  });

  it('says that no disk took an intent, and that one has taken it after all', async () => {
    const { world, desktop } = await online();
    const { store, journal, engine } = desktop;
    desktop.transport.cut = true;
    const refuse = () => Promise.reject(new Error('quota exceeded'));
    const sound = { append: store.append.bind(store), rewrite: store.rewrite.bind(store) };
    const write = journal.write.bind(journal);
    Object.assign(store, { append: refuse, rewrite: refuse });
    Object.assign(journal, { write: refuse });
    const intent = { uid: 'intent-1', name: 'person.setState', args: { state: 'busy' }, at: engine.now() };
    await expect(engine.take(intent)).rejects.toThrow(DiskError);
    await expect(engine.take(intent)).rejects.toThrow(DiskError);
    expect(engine.status).toMatchObject({ diskFailed: true, cacheBehind: true, pending: 1, unsaved: 0 });
    await world.clock.pass(60_000);
    expect(engine.status.diskFailed).toBe(true);
    Object.assign(store, sound);
    Object.assign(journal, { write });
    await world.clock.pass(120_000);
    expect(engine.status).toMatchObject({ diskFailed: false, cacheBehind: false, pending: 1 });
    await expect(engine.take(intent)).resolves.toBeUndefined();
    expect(store.disk.content.outbox.map(({ uid }) => uid)).toEqual(['intent-1']);
    expect(journal.held.map(({ uid }) => uid)).toEqual(['intent-1']);
  });

  it('gives the journal what it refused before what came after it', async () => {
    const { desktop } = await online();
    const { journal, engine } = desktop;
    desktop.transport.cut = true;
    const write = journal.write.bind(journal);
    const intent = (uid: string) => ({
      uid,
      name: 'person.setState' as const,
      args: { state: 'busy' as const },
      at: engine.now(),
    });
    Object.assign(journal, { write: () => Promise.reject(new Error('no room')) });
    await engine.take(intent('intent-1'));
    expect(journal.held).toEqual([]);
    Object.assign(journal, { write });
    await engine.take(intent('intent-2'));
    expect(journal.held.map(({ uid }) => uid)).toEqual(['intent-1', 'intent-2']);
  });

  it('does not wait for a store that never answers, and takes what it does late for once', async () => {
    const { world, desktop } = await online();
    const { store, journal, engine } = desktop;
    desktop.transport.cut = true;
    const append = store.append.bind(store);
    let answer = () => {};
    const hanging = (...[entries, client]: Parameters<typeof append>) =>
      new Promise<void>((done) => {
        answer = () => done(append(entries, client));
      });
    Object.assign(store, { append: hanging });
    const saved = engine.mutate('person.setState', { state: 'busy' }).saved;
    await world.clock.pass(STORE_PATIENCE);
    await expect(saved).resolves.toBeUndefined();
    expect(journal.held).toHaveLength(1);
    Object.assign(store, { append });
    const later = engine.mutate('person.setState', { state: 'available' }).saved;
    answer();
    await world.clock.pass(120_000);
    await expect(later).resolves.toBeUndefined();
    expect(engine.status).toMatchObject({ diskFailed: false, cacheBehind: false });
    expect(store.disk.content.outbox.map(({ uid }) => uid)).toEqual(journal.held.map(({ uid }) => uid));
    expect(journal.held).toHaveLength(2);
  });

  it('refuses at once what the rules refuse here and now', async () => {
    const { world, desktop } = await online();
    const id = world.arrive('orders');
    await world.clock.pass(1_000);
    expect(() => desktop.engine.mutate('interaction.accept', { interactionId: id })).toThrow('notFound');
    expect(desktop.engine.status.pending).toBe(0);
  });

  it('forgets the rows of a queue its person no longer serves', async () => {
    const { world, desktop } = await online();
    const id = world.arrive();
    await world.clock.pass(1_000);
    world.central.configure('person', aPerson({ id: 'li', queueIds: ['orders'] }));
    world.poke();
    await world.clock.pass(1_000);
    expect(desktop.engine.view.get('interaction', id)).toBeUndefined();
    expect(desktop.engine.view.where('message', 'interactionId', id)).toEqual([]);
  });

  it('takes a new client id when a copied profile has used its numbers', async () => {
    const { world, desktop } = await online();
    desktop.transport.cut = true;
    const twin = new Desktop(world, 'li', desktop.store.copy());
    await twin.boot();
    await twin.attempt((engine) => engine.mutate('person.setState', { state: 'notReady', reason: 'meal' }));
    await world.clock.pass(2_000);
    await desktop.attempt((engine) => engine.mutate('person.setState', { state: 'busy' }));
    desktop.transport.heal();
    await world.clock.pass(2_000);
    expect(world.central.rows.get('person', 'li')?.state).toBe('busy');
    expect(desktop.engine.status.pending).toBe(0);
  });
});
