import type { PullReply, PullRequest, PushRequest } from '../../contract/sync/wire.ts';
import type { Engine } from '../../sync/engine/engine.ts';
import { Pool } from '../../sync/engine/pool.ts';
import { companyComplaint, cursorComplaint, wholenessComplaint } from './cursor-rules.ts';
import type { Host, Witness } from './host.ts';
import type { List } from './lists.ts';
import { Mirror } from './mirror.ts';
import { viewComplaint } from './view-rules.ts';
import type { Invariant } from './violation.ts';

/** Looks at one run of an engine from the outside, at every call and after every operation. */
export class Watch implements Witness {
  readonly #machine: Host;
  readonly #engine: Engine;
  readonly #pool: Pool;
  readonly #mirror: Mirror;
  readonly #unsubscribe: () => void;
  /** The answers of complete replies. */
  readonly #answers = new Map<string, PullReply['acks'][number]>();
  #unsent: string[];
  #checkedContent: unknown;
  /** The scopes that the latest complete reply was about: the standing ones, and those that were asked for. */
  #named: ReadonlySet<string> | undefined;
  #between = false;
  /** A sync without a cookie shows and keeps page by page. */
  #fromNothing: 'under way' | 'done' | undefined;
  #changed = true;
  #begun = false;
  #cursors: { epoch: string; scopes: Readonly<Record<string, number>> } | undefined;

  constructor(machine: Host, engine: Engine) {
    this.#machine = machine;
    this.#engine = engine;
    if (!(engine.view instanceof Pool)) throw new Error('the view of an engine is its pool');
    this.#pool = engine.view;
    this.#unsent = engine.unsent.map(({ uid }) => uid);
    this.#mirror = new Mirror(machine.world.history, this.#pool);
    this.#unsubscribe = engine.subscribe((keys) => {
      const followed = engine.status.lastSyncedAt !== undefined && !machine.rotten && !this.#fromNothing;
      const complaint = this.#mirror.follow(keys, followed);
      if (complaint) this.#violated(...complaint);
      this.#lookAtUnsent();
      this.#changed = true;
    });
    this.#lookAtStart();
  }

  /** The cold rows are there. Before that some may be in memory that nobody has been told of. */
  begin(): void {
    this.#begun = true;
  }

  /** The run is over: what has been answered until now counts. */
  end(): void {
    this.#lookAtUnsent();
    this.#unsubscribe();
  }

  /** A window shows this list from now on. */
  shows(list: List): void {
    this.#mirror.shows(list);
  }

  pushing({ clientId, mutations }: PushRequest): void {
    const { disk, journal, world } = this.#machine;
    const { client, outbox } = disk.content;
    const stored = new Map(outbox.map(({ uid, n }) => [uid, n]));
    const written = client !== undefined && !this.#engine.status.cacheBehind;
    if (written && client.clientId !== clientId)
      this.#violated('I9 order', `it calls itself ${clientId} and has not written that down`);
    const order = this.#engine.unsent.map(({ uid }) => uid);
    let last = -1;
    for (const { uid, n } of mutations) {
      const place = order.indexOf(uid);
      if (place <= last) this.#violated('I9 order', `${uid} is sent out of its order`);
      last = place;
      if (written && (stored.get(uid) ?? n) !== n)
        this.#violated('I9 order', `${uid} is sent as ${n} and written down as ${stored.get(uid)}`);
      const kept = journal.holds(uid) || stored.has(uid);
      const { refused, forgiven } = world.ledger.get(uid) ?? {};
      if (!kept && !forgiven && !(refused?.store && refused.journal))
        this.#violated('I5 durability', `${uid} is sent and kept nowhere`);
    }
  }

  pulling({ cookie }: PullRequest): void {
    // Between two pages the cookie is ahead of the rows in memory: they are taken together.
    const between = this.#between;
    this.#between = false;
    if (cookie === null) this.#fromNothing = 'under way';
    else if (this.#fromNothing === 'done') this.#fromNothing = undefined;
    if (!cookie || between) return;
    this.#lookAtScopes();
    const { central, history } = this.#machine.world;
    if (this.#machine.rotten) return;
    const rows = { get: (key: string) => this.#base(key), all: () => this.#pool.bases() };
    if (this.#engine.status.lastSyncedAt !== undefined) {
      const complaint =
        cursorComplaint(central, cookie, rows) ?? wholenessComplaint(history, rows) ?? companyComplaint(rows);
      if (complaint) this.#violated(...complaint);
    }
    const before = this.#cursors?.epoch === cookie.epoch ? this.#cursors.scopes : {};
    for (const [scope, version] of Object.entries(cookie.scopes))
      if (version < (before[scope] ?? 0)) this.#violated('I9 order', `${scope} goes back to ${version}`);
    this.#cursors = cookie;
  }

  heard({ acks, more, sums, epoch }: PullReply): void {
    this.#between = more;
    if (more) return;
    if (this.#fromNothing) this.#fromNothing = 'done';
    for (const ack of acks) this.#answers.set(ack.uid, ack);
    this.#named = new Set(Object.keys(sums));
    this.#mirror.epoch = epoch;
  }

  /** The disk has these answers. */
  answersKept(uids: readonly string[]): void {
    const { world, disk } = this.#machine;
    for (const uid of uids) {
      const answer = this.#answers.get(uid);
      if (!answer) this.#violated('I2 no early answer', `${uid} left the disk unanswered`);
      const intent = world.ledger.get(uid);
      if (!answer || intent?.machine !== this.#machine) continue;
      intent.answer = answer.status;
      intent.answerOnDisk = disk.writes;
    }
  }

  /** The disk was written anew: every answer is on it, as what waits for one is in `outbox`. */
  wholeKept(outbox: readonly { uid: string }[]): void {
    this.#lookAtUnsent();
    const waiting = new Set(outbox.map(({ uid }) => uid));
    for (const intent of this.#machine.world.ledger.of(this.#machine))
      if (intent.answer && !waiting.has(intent.uid)) intent.answerOnDisk = this.#machine.disk.writes;
  }

  /** From now on this one is waited for. */
  made(uid: string): void {
    this.#unsent.push(uid);
  }

  /** What must hold at any time. `thorough`: also where nothing was said to have changed. */
  look(thorough: boolean): void {
    const { status } = this.#engine;
    this.#lookAtUnsent();
    this.#lookAtCopies();
    this.#lookAtDisk();
    if (this.#begun && (this.#changed || thorough)) this.#lookAtView();
    if (status.pending !== this.#engine.unsent.length)
      this.#violated('status', `says ${status.pending} pending, has ${this.#engine.unsent.length}`);
    if (status.refused !== this.#engine.refused.length)
      this.#violated('status', `says ${status.refused} refused, has ${this.#engine.refused.length}`);
    if (status.diverged > 0 && !this.#machine.rotten)
      this.#violated('I1 convergence', `differed from the server's sums ${status.diverged} times`);
  }

  #lookAtView(): void {
    this.#changed = false;
    const complaint =
      viewComplaint(this.#pool, this.#engine.unsent, this.#machine.personId) ?? this.#mirror.complaint();
    if (complaint) this.#violated(...complaint);
  }

  /** Everything confirmed that has not been answered is back after a start, in its order. */
  #lookAtStart(): void {
    const { unsent } = this.#engine;
    const { central } = this.#machine.world;
    if (unsent.length) this.#machine.say(`finds ${unsent.map(({ n, uid }) => `${n}:${uid}`).join(' ')}`);
    const order = unsent.map(({ uid }) => uid);
    let last = -1;
    for (const intent of this.#machine.world.ledger.of(this.#machine)) {
      const place = order.indexOf(intent.uid);
      // What the server has done already comes back in any order.
      const late = intent.mayComeLate || this.#machine.orderForgiven || central.answered(intent.uid);
      if (late && place >= 0) continue;
      if (place >= 0 && place < last) this.#violated('I9 order', `${intent.uid} comes back out of its order`);
      if (place >= 0) last = place;
      if (place >= 0 || !intent.confirmed || intent.forgiven || intent.answer) continue;
      this.#violated('I5 durability', `${intent.uid} (${intent.name}) was saved and is gone after a start`);
    }
  }

  /** An intent leaves the outbox only with its answer, and its effect is there then. */
  #lookAtUnsent(): void {
    const now = this.#engine.unsent.map(({ uid }) => uid);
    const left = new Set(now);
    for (const uid of this.#unsent) {
      if (left.has(uid)) continue;
      const answer = this.#answers.get(uid);
      if (!answer) this.#violated('I2 no early answer', `${uid} left the outbox unanswered`);
      else this.#lookAtAnswer(uid, answer.status);
      if (answer?.refusal?.code === 'badArguments')
        this.#violated('fault', `${uid} was sent in words the server does not understand`);
    }
    this.#unsent = now;
  }

  #lookAtAnswer(uid: string, status: 'ok' | 'rejected'): void {
    const { world } = this.#machine;
    const intent = world.ledger.get(uid);
    if (intent?.machine === this.#machine) intent.answer = status;
    if (status === 'rejected') {
      if (!this.#engine.refused.some((refused) => refused.uid === uid))
        this.#violated('I5 durability', `${uid} was refused and is not in the tray`);
      return;
    }
    const write = world.history.writeOf(uid);
    if (!write || world.restored) return;
    for (const key of write.keys) {
      const base = this.#base(key);
      if (base && world.history.madeBy(base.row) < write.transaction && !this.#machine.rotten)
        this.#violated('I7 read your writes', `${uid} is answered and ${key} is still without it`);
    }
  }

  /** Whatever was confirmed and not answered lies where its disk said it would. */
  #lookAtCopies(): void {
    const { world, disk, journal } = this.#machine;
    const stored = new Set(disk.content.outbox.map(({ uid }) => uid));
    for (const { uid } of this.#engine.unsent) {
      const intent = world.ledger.get(uid);
      if (intent?.machine !== this.#machine || !intent.confirmed || intent.answer) continue;
      if (intent.kept.journal && !journal.holds(uid))
        this.#violated('I5 durability', `the journal has forgotten ${uid} before its answer`);
      if (intent.kept.store && !stored.has(uid))
        this.#violated('I5 durability', `the store has forgotten ${uid} before its answer`);
    }
  }

  /** A process that dies now finds a cursor that its rows have reached. */
  #lookAtDisk(): void {
    const { disk, rotten, world } = this.#machine;
    const { content } = disk;
    if (rotten || content === this.#checkedContent) return;
    this.#checkedContent = content;
    const { client, rows } = content;
    if (!client?.cookie || client.lastSyncedAt === undefined) return;
    const complaint = cursorComplaint(world.central, client.cookie, {
      get: (key) => rows.get(key),
      all: () => rows.values(),
    });
    if (complaint) this.#violated(complaint[0], `on disk: ${complaint[1]}`);
  }

  /** No row of a scope that the person had lost, or let go of, when the latest complete reply was made. */
  #lookAtScopes(): void {
    const named = this.#named;
    if (!named || this.#engine.status.lastSyncedAt === undefined) return;
    for (const { entity, id, scopes } of this.#pool.bases())
      for (const scope of scopes)
        if (!named.has(scope)) this.#violated('I3 no leak', `${entity}/${id} is still held for ${scope}`);
  }

  #base(key: string) {
    const slash = key.indexOf('/');
    return this.#pool.base(key.slice(0, slash), key.slice(slash + 1));
  }

  #violated(invariant: Invariant, what: string): void {
    this.#machine.world.violated(invariant, `${this.#machine.name}: ${what}`);
  }
}
