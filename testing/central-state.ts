import type { Ack } from '../contract/sync/wire.ts';
import type { JournalEvent } from '../domain/journal/event.ts';
import { MemoryRows } from '../domain/journal/project.ts';
import { type Entity, entities, type Row, type RowChange } from '../domain/journal/rows.ts';
import type { ScopeId } from '../sync/scopes.ts';

/** One row in one scope's log: the log is its own compaction. */
export interface LogEntry {
  entity: Entity;
  id: string;
  version: number;
  op: 'put' | 'left';
}

export interface Scope {
  version: number;
  /** Entries of rows that left are forgotten up to here. */
  horizon: number;
  log: Map<string, LogEntry>;
}

/** A row's mark and the scopes that hold it. */
export interface Holding {
  mark: number;
  scopes: ReadonlySet<ScopeId>;
}

/** Everything in the server's database: what a backup holds. Rows, entries and answers are never changed in place. */
export class CentralState {
  rows = new MemoryRows();
  journal: JournalEvent[] = [];
  scopes = new Map<ScopeId, Scope>();
  holdings = new Map<string, Holding>();
  clients = new Map<string, { personId: string; last: number }>();
  answers = new Map<string, { personId: string; ack: Ack }>();
  failures = new Map<string, number>();

  copy(): CentralState {
    const copy = new CentralState();
    copy.rows.apply(entities.flatMap((entity) => this.rows.all(entity).map((row) => changeTo(entity, row))));
    copy.journal = [...this.journal];
    copy.scopes = new Map([...this.scopes].map(([id, scope]) => [id, { ...scope, log: new Map(scope.log) }]));
    copy.holdings = new Map(this.holdings);
    copy.clients = new Map(this.clients);
    copy.answers = new Map(this.answers);
    copy.failures = new Map(this.failures);
    return copy;
  }

  scope(id: ScopeId): Scope {
    const known = this.scopes.get(id);
    if (known) return known;
    const made = { version: 0, horizon: 0, log: new Map() };
    this.scopes.set(id, made);
    return made;
  }
}

const changeTo = (entity: Entity, row: Row<Entity>): RowChange => ({ entity, id: row.id, row }) as RowChange;

/** What has been over the wire, and cannot be changed by whoever holds it: so everybody may hold the same. */
export function frozen<T>(value: T): T {
  if (value === undefined || value === null) return value;
  return freeze(JSON.parse(JSON.stringify(value)));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
