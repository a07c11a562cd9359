import {
  type Entity,
  entities,
  type Row,
  type RowChange,
  type RowReader,
} from '../../domain/journal/rows.ts';
import type { Sql } from '../db/database.ts';

export interface RowKey {
  entity: Entity;
  id: string;
}

/** A row as one transaction sees it: as it was in the database, as it will be, and whether nobody else can change it. */
export interface Held {
  key: RowKey;
  before: { doc: unknown; scopes: string[] } | undefined;
  /** Null when there is no such row. */
  now: unknown;
  changed: boolean;
  locked: boolean;
}

/** A row this transaction changed. `row` is null when it is gone, `before` undefined when it is new. */
export interface ChangedRow extends RowKey {
  row: Row<Entity> | null;
  before: { doc: Row<Entity>; scopes: string[] } | undefined;
}

/**
 * What is read to decide is locked at once where people compete for it. The centre's make-up (people, queues, scripts, numbers)
 * is read by every mutation and locked only when it changes, so that nobody waits for a colleague's keystroke.
 */
const LOCKED_ON_READ = new Set<Entity>([
  'interaction',
  'leg',
  'message',
  'attachment',
  'recording',
  'callback',
  'evaluation',
  'draw',
  'calibration',
  'customer',
  'rightsrequest',
  'casefile',
  'casecontact',
  'solution',
  'ledger',
  'goals',
  'weighting',
  'appraisal',
  'kudos',
  'receipt',
  'incident',
  'watch',
  'warning',
  'backup',
  'fault',
  'emergencyplan',
  'maintenance',
  'problem',
  'correction',
  'coaching',
  'feedback',
  'pack',
  'study',
  'campaign',
  'strategy',
  'rulereview',
  'filereview',
  'preference',
  'viewing',
  'samplereport',
  'reportcopy',
  'keptreport',
  'madereport',
  'attempt',
  'qualification',
  'lesson',
  'yearplan',
  'special',
  'budget',
  'budgetaccount',
  'budgetmonth',
  'expense',
  'overspend',
]);

const nameOf = ({ entity, id }: RowKey): string => `${entity}/${id}`;

/**
 * The rows a transaction works with. Rules read it synchronously; what it does not have yet it notes down as missing,
 * and the rule, being pure, is run again once that has been loaded.
 */
export class WorkingSet implements RowReader {
  readonly #sql: Sql;
  readonly #held = new Map<string, Held>();
  readonly #missing = new Map<string, RowKey>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get<E extends Entity>(entity: E, id: string): Row<E> | undefined {
    const held = this.#held.get(nameOf({ entity, id }));
    if (!held) this.#missing.set(nameOf({ entity, id }), { entity, id });
    return (held?.now ?? undefined) as Row<E> | undefined;
  }

  /** Loads what was asked for and not there. False when nothing was missing: the last run saw everything. */
  async loadMissing(): Promise<boolean> {
    const wanted = [...this.#missing.values()];
    this.#missing.clear();
    await this.load(wanted, ({ entity }) => LOCKED_ON_READ.has(entity));
    return wanted.length > 0;
  }

  /** Makes sure nobody else changes these rows. False when that was so already. */
  async lock(keys: readonly RowKey[]): Promise<boolean> {
    const open = keys.filter((key) => !this.#held.get(nameOf(key))?.locked);
    await this.load(open, () => true);
    return open.length > 0;
  }

  /** Reads rows into the set; a row already changed here keeps its change. */
  async load(keys: readonly RowKey[], locks: (key: RowKey) => boolean): Promise<void> {
    for (const entity of entities) {
      const ofEntity = keys.filter((key) => key.entity === entity);
      await this.#loadOf(entity, ofEntity.filter(locks), true);
      await this.#loadOf(
        entity,
        ofEntity.filter((key) => !locks(key)),
        false,
      );
    }
  }

  async #loadOf(entity: Entity, keys: readonly RowKey[], locked: boolean): Promise<void> {
    if (keys.length === 0) return;
    const found = await this.#sql.query<{ id: string; doc: unknown; scopes: string[] }>(
      `select id, doc, scopes from ${entity} where id = any($1::text[]) order by id ${locked ? 'for update' : ''}`,
      [keys.map(({ id }) => id)],
    );
    const byId = new Map(found.map(({ id, ...row }) => [id, row]));
    for (const key of keys) {
      const before = byId.get(key.id);
      const known = this.#held.get(nameOf(key));
      const now = known?.changed ? known.now : (before?.doc ?? null);
      this.#held.set(nameOf(key), { key, before, now, changed: known?.changed ?? false, locked });
    }
  }

  /** Takes over what a rule decided. Rows never read before are taken as new: lock them first if they may exist. */
  apply(changes: readonly RowChange[]): void {
    for (const { entity, id, row } of changes) {
      const key = { entity, id };
      const known = this.#held.get(nameOf(key));
      const before = known?.before;
      this.#held.set(nameOf(key), { key, before, now: row, changed: true, locked: known?.locked ?? false });
    }
  }

  /** Marks a row as changed although its content stays, because its scopes change. */
  touch(key: RowKey): void {
    const held = this.#held.get(nameOf(key));
    if (held) held.changed = true;
  }

  held(key: RowKey): Readonly<Held> | undefined {
    return this.#held.get(nameOf(key));
  }

  changed(): ChangedRow[] {
    return [...this.#held.values()]
      .filter(({ changed, before, now }) => changed && (before || now))
      .map(({ key, before, now }) => ({ ...key, before, row: now }) as ChangedRow);
  }
}
