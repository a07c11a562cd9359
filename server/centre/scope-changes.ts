import type { Customer } from '../../domain/customer/customer.ts';
import { familyOf } from '../../domain/customer/family.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Entity, Row } from '../../domain/journal/rows.ts';
import { type Follower, followers, isFollower, scopesOfRow } from '../../sync/row-scopes.ts';
import type { ScopeId } from '../../sync/scopes.ts';
import { scopesOfCustomer } from '../../sync/work-scopes.ts';
import type { Sql } from '../db/database.ts';
import { bringComplaints, bringWhatWasSaid } from './complaints-about.ts';
import type { ChangedRow, RowKey, WorkingSet } from './working-set.ts';

/** One line for desktops: put, deleted, or left the scope. */
export interface ScopeEntry {
  scope: ScopeId;
  entity: Entity;
  id: string;
  op: 'p' | 'd' | 'l';
}

/** The scopes that hold a row from this transaction on, and what desktops are told. */
export interface ScopeChanges {
  scopes: Map<string, ScopeId[]>;
  entries: ScopeEntry[];
  /** Rows that only follow their interaction. */
  following: { entity: Follower; id: string; scopes: ScopeId[] }[];
}

export const rowName = ({ entity, id }: RowKey): string => `${entity}/${id}`;

/**
 * Works out who is told what: every scope that holds a changed row gets it, every scope that no longer does is told
 * that it left. What was said and sent, and the customer's contact, follow the interaction. `retired` rows are in no scope any more.
 */
export async function scopeChanges(
  sql: Sql,
  rows: WorkingSet,
  retired: ReadonlySet<string>,
): Promise<ScopeChanges> {
  await bringComplaints(sql, rows);
  await bringWhatWasSaid(sql, rows);
  await bringCustomers(rows, retired);
  const changes: ScopeChanges = { scopes: new Map(), entries: [], following: [] };
  const changed = rows.changed();
  for (const row of changed.filter(({ entity }) => entity !== 'customer'))
    record(changes, row, await scopesNow(rows, row, retired));
  const customers = changed.filter(({ entity }) => entity === 'customer');
  const known = await customerScopes(sql, rows, customers, changes);
  for (const row of customers) record(changes, row, row.row ? [...(known.get(row.id) ?? [])].sort() : []);
  await follow(sql, rows, changed, changes);
  return changes;
}

function record(changes: ScopeChanges, { entity, id, row, before }: ChangedRow, now: ScopeId[]): void {
  changes.scopes.set(rowName({ entity, id }), now);
  for (const scope of now) changes.entries.push({ scope, entity, id, op: 'p' });
  for (const scope of before?.scopes ?? [])
    if (!now.includes(scope)) changes.entries.push({ scope, entity, id, op: row ? 'l' : 'd' });
}

async function scopesNow(
  rows: WorkingSet,
  row: ChangedRow,
  retired: ReadonlySet<string>,
): Promise<ScopeId[]> {
  if (!row.row || retired.has(rowName(row))) return [];
  for (;;) {
    const scopes = scopesOfRow(rows, row.entity, row.row);
    if (await rows.loadMissing()) continue;
    return isFollower(row.entity) && followsRetired(rows, row.row as Row<Follower>) ? [] : scopes.sort();
  }
}

/** What belongs to an interaction that has left all desktops and stays away does not come back by itself. */
function followsRetired(rows: WorkingSet, { interactionId }: Row<Follower>): boolean {
  const interaction = rows.held({ entity: 'interaction', id: interactionId });
  return interaction?.before !== undefined && !interaction.changed && interaction.before.scopes.length === 0;
}

const isLive = (row: Row<Entity> | null): row is Interaction =>
  row !== null && (row as Interaction).source === 'live';

/** Brings in the customers of interactions whose ownership changed: their contact goes where ownership goes. */
async function bringCustomers(rows: WorkingSet, retired: ReadonlySet<string>): Promise<void> {
  const customers = rows
    .changed()
    .filter((changed) => changed.entity === 'interaction' && isLive(changed.row))
    .filter((changed) => {
      const owner = (changed.row as Interaction).ownerId;
      const ownerBefore = (changed.before?.doc as Interaction | undefined)?.ownerId;
      const cameBack = changed.before?.scopes.length === 0;
      return owner !== ownerBefore || (owner && (cameBack || retired.has(rowName(changed))));
    })
    .map(({ row }) => (row as Interaction).customerId);
  const joined = rows.changed().filter((row) => row.entity === 'customer' && familyChanged(row));
  const families = await familiesOf(rows, [...customers, ...joined.map(({ id }) => id)]);
  for (const id of new Set([...families.values()].flat())) rows.touch({ entity: 'customer', id });
}

/** Merged, or taken apart again: whoever knows one of them is to know the other from now on, or no longer. */
function familyChanged({ row, before }: ChangedRow): boolean {
  const [now, then] = [row as Customer | null, before?.doc as Customer | undefined];
  return now?.mergedInto !== then?.mergedInto || now?.merged?.length !== then?.merged?.length;
}

/** For each of these customers the ids of all files that are about the same person, read and locked. */
async function familiesOf(rows: WorkingSet, ids: readonly string[]): Promise<Map<string, string[]>> {
  const known = { get: (_entity: 'customer', id: string) => rows.get('customer', id) };
  for (;;) {
    const families = new Map(ids.map((id) => [id, familyOf(known, id).map((one) => one.id)]));
    if (!(await rows.loadMissing())) return families;
  }
}

/**
 * A customer is known to the owners of their interactions, as long as any of those is still on desktops; files that were
 * merged are known together.
 */
async function customerScopes(
  sql: Sql,
  rows: WorkingSet,
  customers: readonly ChangedRow[],
  changes: ScopeChanges,
): Promise<Map<string, Set<ScopeId>>> {
  const scopes = new Map<string, Set<ScopeId>>(customers.map(({ id }) => [id, new Set()]));
  if (scopes.size === 0) return scopes;
  const families = await familiesOf(rows, [...scopes.keys()]);
  const knownWith = new Map<string, string[]>();
  for (const [id, family] of families)
    for (const one of family) knownWith.set(one, [...(knownWith.get(one) ?? []), id]);
  const mine = rows.changed().filter(({ entity }) => entity === 'interaction');
  const others = await sql.query<{ doc: Interaction }>(
    `select doc from interaction
     where customer_id = any($1::text[]) and owner_id is not null and scopes <> '{}' and id <> all($2::text[])`,
    [[...new Set([...families.values()].flat())], mine.map(({ id }) => id)],
  );
  const held = mine
    .filter((row) => isLive(row.row) && changes.scopes.get(rowName(row))?.length)
    .map(({ row }) => row as Interaction);
  for (const interaction of [...others.map(({ doc }) => doc), ...held])
    for (const scope of scopesOfCustomer(interaction))
      for (const id of knownWith.get(interaction.customerId) ?? []) scopes.get(id)?.add(scope);
  return scopes;
}

/** Messages and attachments go where their interaction goes. */
async function follow(
  sql: Sql,
  rows: WorkingSet,
  changed: readonly ChangedRow[],
  changes: ScopeChanges,
): Promise<void> {
  for (const interaction of changed) {
    if (interaction.entity !== 'interaction' || !interaction.before || !isLive(interaction.row)) continue;
    const held = changes.scopes.get(rowName(interaction)) ?? [];
    if (held.join() === interaction.before.scopes.join()) continue;
    for (const entity of followers) {
      const probe = { interactionId: interaction.id } as Row<Follower>;
      const scopes = held.length ? scopesOfRow(rows, entity, probe).sort() : [];
      const own = changed.filter((row) => row.entity === entity).map(({ id }) => id);
      const found = await sql.query<{ id: string; scopes: ScopeId[] }>(
        `select id, scopes from ${entity}
         where interaction_id = $1 and scopes <> $2::text[] and id <> all($3::text[]) order by id for update`,
        [interaction.id, scopes, own],
      );
      for (const row of found) move(changes, { entity, ...row }, scopes);
    }
  }
}

function move(
  changes: ScopeChanges,
  { entity, id, scopes: before }: ScopeChanges['following'][number],
  scopes: ScopeId[],
): void {
  changes.following.push({ entity, id, scopes });
  for (const scope of scopes) changes.entries.push({ scope, entity, id, op: 'p' });
  for (const scope of before)
    if (!scopes.includes(scope)) changes.entries.push({ scope, entity, id, op: 'l' });
}
