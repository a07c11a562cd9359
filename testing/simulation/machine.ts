import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import { Engine } from '../../sync/engine/engine.ts';
import { DiskError, NewerStore } from '../../sync/engine/ports.ts';
import { type MemoryContent, MemoryDisk } from '../memory-disk.ts';
import { MemoryJournal } from '../memory-journal.ts';
import { Device } from './device.ts';
import { guardedJournal, guardedStore } from './guarded-disk.ts';
import { type Host, type JournalChange, soundDisk } from './host.ts';
import type { Intent } from './ledger.ts';
import { Life } from './life.ts';
import { Line } from './line.ts';
import type { Surroundings } from './surroundings.ts';
import { Watch } from './watch.ts';

const uidsOf = (entries: readonly { uid: string }[]): Set<string> => new Set(entries.map(({ uid }) => uid));

/** One desktop: a disk and a journal that outlive every run of the engine on it. */
export class Machine implements Host {
  readonly world: Surroundings;
  readonly name: string;
  readonly personId: string;
  readonly line: Line;
  readonly storeDevice: Device;
  readonly journalDevice: Device;
  disk = new MemoryDisk();
  journal = new MemoryJournal();
  faults = { ...soundDisk };
  /** What its clock shows beyond the true time, ms. */
  wallOffset = 0;
  /** Which deploy its program is from. */
  generation: number;
  /** Rows on its disk were changed by nobody: only the sums can tell. */
  rotten = false;
  /** The engine that runs here does not know what the journal holds. */
  unread = false;
  /** It was given an older profile, or could not read its journal for a while: earlier work may come behind later. */
  orderForgiven = false;
  /** Refusals that only this disk had, and it is gone; safe again when the engine has written everything anew. */
  readonly trayAtRisk = new Set<string>();
  readonly journalWrites = new Set<JournalChange>();
  copies: { disk: MemoryDisk; journal: MemoryJournal }[] = [];
  watch: Watch | undefined;
  #life: Life | undefined;
  #engine: Engine | undefined;
  #boots = 0;
  /** Journals that windows here have open, each as often as it is, and how to let go of them. */
  #opened: { id: string; letGo: () => void }[] = [];
  #openedBefore: string[] = [];
  #newer: { before: MemoryContent; content: MemoryContent } | undefined;

  constructor(world: Surroundings, name: string, personId: string) {
    this.world = world;
    this.name = name;
    this.personId = personId;
    this.generation = world.generation;
    this.storeDevice = new Device(world);
    this.journalDevice = new Device(world);
    this.line = new Line(this);
  }

  /** The engine that runs here, if one does and is ready. */
  get engine(): Engine | undefined {
    return this.#engine;
  }

  get runs(): boolean {
    return this.#life !== undefined;
  }

  /** The journals open here, those asked for last behind. */
  get wanted(): string[] {
    const ids = this.#opened.map(({ id }) => id);
    return ids.filter((id, i) => ids.lastIndexOf(id) === i);
  }

  opens(id: string): void {
    if (this.#engine) this.#opened.push({ id, letGo: this.#engine.want(id) });
  }

  letsGo(id: string): void {
    const at = this.#opened.findIndex((opened) => opened.id === id);
    this.#opened.splice(at, at < 0 ? 0 : 1)[0]?.letGo();
  }

  boot(): void {
    if (this.#life) return;
    this.#boots += 1;
    this.say(`starts (${this.#boots})`);
    const life = new Life(() => this.crash());
    this.#life = life;
    this.#open(life).catch((error: unknown) => this.#failed(life, error));
  }

  /** The process is gone; a write to the journal that was under way may have been begun. */
  crash(): void {
    if (!this.#life) return;
    this.say('dies');
    this.end();
    const [begun] = this.journalWrites;
    if (begun) this.#tear(begun);
    this.journalWrites.clear();
    const { clock, random } = this.world;
    clock.after(random.below(3_000), () => this.boot());
  }

  /** The person ends the program and starts it again. */
  quit(): void {
    const life = this.#life;
    const engine = this.#engine;
    if (!life || !engine) return;
    this.say('is quit');
    this.#engine = undefined;
    void engine.stop().then(() => {
      if (this.#life === life) this.crash();
    });
  }

  /** The process dies at the `after`-th call of a port from now, or its answer. */
  crashAfter(after: number): void {
    if (this.#life) this.#life.left = after;
  }

  /** The process dies, and the disk has not written what it only meant to. */
  cutPower(share: number): void {
    this.crash();
    const lost = Math.round(share * this.disk.relaxed);
    this.say(`loses ${lost} transactions`);
    this.disk.cutPower(lost);
    this.world.ledger.forgetAnswers(this, this.disk.writes);
    // The journal may have forgotten what those transactions had answered.
    this.left('journal', uidsOf(this.journal.held));
  }

  refusedBy(where: 'store' | 'journal', uid: string): void {
    const intent = this.world.ledger.get(uid);
    if (intent) intent.refused[where] = true;
  }

  keptBy(where: 'store' | 'journal', uid: string): void {
    const intent = this.world.ledger.get(uid);
    if (intent?.machine !== this) return;
    intent.kept[where] = true;
    intent.forgiven = false;
  }

  /** Somebody here wants something; `saved` tells them that it will not be lost. Telling twice is allowed. */
  intends(uid: string, name: string, args: unknown, saved: Promise<void>): void {
    const { ledger } = this.world;
    const intent = ledger.get(uid) ?? ledger.add(this, uid, name, args);
    const life = this.#life;
    this.say(`wants ${name} as ${uid}`);
    this.watch?.made(uid);
    saved.then(
      () => {
        if (life?.alive) this.#confirm(intent);
      },
      (error: unknown) => {
        if (!(error instanceof DiskError)) this.world.violated('fault', String(error));
        intent.forgiven = true;
      },
    );
  }

  /** Whether this goes wrong now; it does once. */
  fails(what: 'loadFails' | 'restFails' | 'journalUnreadable'): boolean {
    const does = this.faults[what];
    this.faults[what] = false;
    return does;
  }

  /** Of one of the two copies of unsent work only this is left, by no fault of the program. */
  left(where: 'store' | 'journal', uids: ReadonlySet<string>): void {
    for (const intent of this.world.ledger.of(this)) {
      if (uids.has(intent.uid)) continue;
      intent.kept[where] = false;
      intent.refused[where] = true;
      if (!intent.kept.store && !intent.kept.journal) intent.forgiven = true;
    }
  }

  refusedOnDisk(): readonly { uid: string }[] {
    return this.disk.content.refused;
  }

  /** What was at risk is lost. */
  giveUpTray(): void {
    for (const uid of this.trayAtRisk) {
      const intent = this.world.ledger.get(uid);
      if (intent) intent.trayForgiven = true;
    }
    this.trayAtRisk.clear();
  }

  /** A newer program has written the disk, and this one is started again: it must leave everything as it is. */
  becomesNewer(): void {
    const { client } = this.disk.content;
    if (!client || this.#newer) return;
    this.crash();
    this.say('has a disk of a newer version');
    // What cannot be read cannot tell who wrote it.
    this.faults.loadFails = false;
    const content = { ...this.disk.content, client: { ...client, version: WIRE_VERSION + 1 } };
    this.#newer = { before: this.disk.content, content };
    this.disk.content = content;
  }

  /** The program is the right one again. */
  becomesEarlier(): void {
    if (!this.#newer) return;
    this.end();
    if (this.disk.content !== this.#newer.content)
      this.world.violated('fault', `${this.name}: what a newer version wrote was touched`);
    this.disk.content = this.#newer.before;
    this.#newer = undefined;
    const { clock, random } = this.world;
    clock.after(random.below(3_000), () => this.boot());
  }

  get isNewer(): boolean {
    return this.#newer !== undefined;
  }

  /** Somebody puts another profile in place of this one. */
  becomes(disk: MemoryDisk, journal: MemoryJournal): void {
    this.crash();
    this.say('is given an older profile');
    for (const { uid } of this.refusedOnDisk()) this.trayAtRisk.add(uid);
    this.giveUpTray();
    this.disk = disk;
    this.journal = journal;
    this.left('store', uidsOf(disk.content.outbox));
    this.left('journal', uidsOf(journal.held));
    this.orderForgiven = true;
  }

  say(what: string): void {
    this.world.trace.say(this.name, what);
  }

  /** Said to be saved: neither a power cut at this moment nor the loss of one of the copies may lose it. */
  #confirm(intent: Intent): void {
    const { uid, kept, refused } = intent;
    intent.confirmed = true;
    if (!kept.store && !kept.journal && !intent.forgiven)
      this.world.violated('I5 durability', `${this.name}: ${uid} is said to be saved and is kept nowhere`);
    for (const where of ['store', 'journal'] as const)
      if (!kept[where] && !refused[where])
        this.world.violated(
          'I5 durability',
          `${this.name}: ${uid} is said to be saved and the ${where} lacks it`,
        );
  }

  async #open(life: Life): Promise<void> {
    const { world } = this;
    const clock = {
      now: () => world.clock.now() + this.wallOffset,
      after: (ms: number, task: () => void) => world.clock.after(Math.ceil(ms), () => life.alive && task()),
    };
    const ports = {
      store: guardedStore(this, life),
      journal: guardedJournal(this, life),
      transport: this.line.transport(life),
      clock,
      random: { id: () => world.random.id(), fraction: () => world.random.fraction() },
    };
    const engine = await Engine.open(ports, this.personId);
    if (!life.alive) return;
    this.#engine = engine;
    this.watch = new Watch(this, engine);
    // Windows that outlive the engine ask for what they show before it has begun.
    if (world.random.chance(0.5)) for (const id of this.#openedBefore) this.opens(id);
    this.#openedBefore = [];
    // The line may be known to be back before it has begun.
    if (world.random.chance(0.2)) clock.after(world.random.below(15), () => engine.reconnect());
    await engine.start();
    if (life.alive) this.watch?.begin();
  }

  #failed(life: Life, error: unknown): void {
    if (!life.alive) return;
    this.end();
    if (!(error instanceof NewerStore))
      this.world.violated('fault', `${this.name} cannot start: ${String(error)}`);
  }

  /** Whatever runs here runs no more. */
  end(): void {
    if (this.#life) this.#life.alive = false;
    this.#life = undefined;
    this.#engine = undefined;
    this.watch?.end();
    this.world.ledger.forgetAnswers(this, Number.MAX_VALUE);
    this.watch = undefined;
    if (this.#opened.length) this.#openedBefore = this.wanted;
    this.#opened = [];
    this.giveUpTray();
  }

  /** Of a write that was under way some lines are whole; the one behind them is cut off when it is read. */
  #tear({ added, settled }: JournalChange): void {
    const whole = this.world.random.below(added.length + settled.length + 1);
    const kept = added.slice(0, whole);
    void this.journal.write({ added: kept, settled: settled.slice(0, Math.max(0, whole - added.length)) });
  }
}
