import type { Actor, JournalEvent } from '../../domain/journal/event.ts';
import { project } from '../../domain/journal/project.ts';
import type { RowChange } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import { type Outcome, OverlayRows } from '../../sync/mutators/mutator.ts';
import { runMutation } from '../../sync/mutators/registry.ts';
import type { Clock } from '../clock.ts';
import type { Sql } from '../db/database.ts';
import type { Random } from '../random.ts';
import type { Commit } from './commit.ts';
import { forgetBeside } from './forget-beside.ts';
import { withFound } from './found-of-customer.ts';
import { JournalHeads } from './journal-heads.ts';
import { withOpenWork } from './open-work.ts';
import { writePersonScopes } from './person-scopes.ts';
import { rowName, scopeChanges } from './scope-changes.ts';
import { refuseUnstorable } from './storable.ts';
import { type RowKey, WorkingSet } from './working-set.ts';
import { writeJournal, writeRows, writeScopes } from './write.ts';

/** As many times as one row leads to another: person, interaction, its leg, its customer. */
const FORESIGHT = 5;

/** An intent as its caller knows it. Without `uid` it gets one; without `at` it is claimed to happen now. */
export interface Intent {
  uid?: string;
  name: string;
  args: unknown;
  /** The device's claimed time, UTC ms. */
  at?: Instant;
}

/** A rule broke where it should have decided or refused: a fault of the product, the same at every try. */
export class RuleFailure extends Error {
  constructor(mutation: string, cause: unknown) {
    super(`the mutation ${mutation} failed`, { cause });
    this.name = 'RuleFailure';
  }
}

/**
 * Mutations that commit together. Rules run in memory over locked rows and nothing is written before `finish`: a
 * refused mutation leaves no trace, and a hundred cost hardly more statements than one.
 */
export class CentreTransaction {
  /** For statements of the caller's own that belong to the same commit; synchronised tables are off limits. */
  readonly sql: Sql;
  readonly rows: WorkingSet;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #heads: JournalHeads;
  readonly #events: { event: JournalEvent; n: number }[] = [];
  readonly #retired = new Set<string>();

  constructor(sql: Sql, clock: Clock, random: Random) {
    this.sql = sql;
    this.rows = new WorkingSet(sql);
    this.#heads = new JournalHeads(sql);
    this.#clock = clock;
    this.#random = random;
  }

  now(): Instant {
    return this.#clock.now();
  }

  /**
   * Reads at once what these mutations will ask for one after the other. Nothing is decided: where one changes what the
   * next one sees, that one reads the rest when it runs.
   */
  async foresee(intended: readonly { intent: Intent; actor: Actor }[]): Promise<void> {
    const now = this.#clock.now();
    for (let round = 0; round < FORESIGHT; round++) {
      const ran = intended.flatMap(({ intent: { uid = '', name, args, at = now }, actor }) => {
        const run = attempt(() => runMutation(this.rows, { uid, name, args, at }, { actor, now }));
        return 'value' in run ? run.value : [];
      });
      if (await this.rows.loadMissing()) continue;
      await this.rows.lock(ran.flatMap(({ changes }) => changes));
      await this.#heads.load(ran.flatMap(({ events }) => events.map(({ stream }) => stream)));
      return;
    }
  }

  /** Runs one mutation. Throws `Refusal`, having changed nothing. */
  async mutate(intended: Intent, actor: Actor): Promise<Outcome> {
    refuseUnstorable(intended.args);
    const open = await withOpenWork(this.sql, this.rows, intended, actor);
    const intent = await withFound(this.sql, open, this.#clock.now());
    const uid = intent.uid ?? this.#random.id();
    let now = this.#clock.now();
    for (;;) {
      const mutation = { uid, name: intent.name, args: intent.args, at: intent.at ?? now };
      const run = attempt(() => runMutation(this.rows, mutation, { actor, now }));
      if (await this.rows.loadMissing()) continue;
      if ('error' in run)
        throw run.error instanceof Refusal ? run.error : new RuleFailure(intent.name, run.error);
      const { events, changes } = run.value;
      if (await this.rows.lock(changes)) continue;
      const streams = events.map(({ stream }) => stream);
      await this.#heads.load(streams);
      // What was done one after the other is read in that order: a journal's time never stands still within a millisecond,
      // and never goes back when the clock of another API process runs ahead of ours.
      if (this.#heads.latest(streams) >= now) {
        now = this.#heads.latest(streams) + 1;
        continue;
      }
      await forgetBeside(this.sql, events);
      this.#take(events, changes);
      return run.value;
    }
  }

  /** Appends events that happened elsewhere, in this order; those the journal has already are left out. Returns how many are new. */
  async append(events: readonly JournalEvent[]): Promise<number> {
    const known = await this.sql.query<{ id: string }>('select id from journal where id = any($1::text[])', [
      events.map(({ id }) => id),
    ]);
    const seen = new Set(known.map(({ id }) => id));
    const fresh = events.filter(({ id }) => !seen.has(id) && seen.add(id));
    await this.#lockStreams(fresh);
    await this.#heads.load(fresh.map(({ stream }) => stream));
    this.#take(fresh, await this.#projectAll(fresh));
    return fresh.length;
  }

  /** Takes a row off all desktops; it stays in the database and comes back when something happens to it. */
  async retire(keys: readonly RowKey[]): Promise<void> {
    await this.rows.lock(keys);
    for (const key of keys) {
      this.rows.touch(key);
      this.#retired.add(rowName(key));
    }
  }

  /** Writes everything; the caller commits right after. */
  async finish(): Promise<Commit> {
    const changes = await scopeChanges(this.sql, this.rows, this.#retired);
    const changed = this.rows.changed();
    await writeJournal(this.sql, this.#events);
    const marks = await writeRows(this.sql, changed, changes);
    const bare = await writePersonScopes(this.sql, changed);
    const { entries } = changes;
    const scopes = await writeScopes(this.sql, { entries, marks, bare, at: this.#clock.now() });
    const streams = this.#events.map(({ event }) => event.stream);
    const about = (kind: string) => [...new Set(streams.filter((s) => s.kind === kind).map(({ id }) => id))];
    const people = changed.filter(({ entity }) => entity === 'person').map(({ id }) => id);
    const config = changed.some(({ entity }) => ['queue', 'script', 'scorecard'].includes(entity));
    return { scopes, interactionIds: about('interaction'), personIds: people, config };
  }

  async #lockStreams(events: readonly JournalEvent[]): Promise<void> {
    const ids = events.filter(({ stream }) => stream.kind === 'interaction').map(({ stream }) => stream.id);
    await this.rows.lock([...new Set(ids)].map((id): RowKey => ({ entity: 'interaction', id })));
  }

  /** What the events do to the rows: all of them in one go, and again once what they touch has been loaded. */
  async #projectAll(events: readonly JournalEvent[]): Promise<RowChange[]> {
    for (;;) {
      const view = new OverlayRows(this.rows);
      for (const event of events) view.apply(project(view, event));
      if (await this.rows.loadMissing()) continue;
      if (await this.rows.lock(view.changes)) continue;
      return view.changes;
    }
  }

  #take(events: readonly JournalEvent[], changes: readonly RowChange[]): void {
    for (const event of events) this.#events.push({ event, n: this.#heads.next(event) });
    this.rows.apply(changes);
  }
}

function attempt<T>(run: () => T): { value: T } | { error: unknown } {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
}
