import type { Entity, Row, RowReader } from '../../domain/journal/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { heldEntities, indexedFields, indexValue } from '../../sync/engine/indexes.ts';
import { keyOf, type Pool } from '../../sync/engine/pool.ts';
import type { OutboxEntry } from '../../sync/engine/ports.ts';
import { OverlayRows } from '../../sync/mutators/mutator.ts';
import { runMutation } from '../../sync/mutators/registry.ts';
import type { Complaint } from './violation.ts';

/** I6: what is shown is what the server gave with every unsent intent run over it, once and in order. */
export function viewComplaint(
  pool: Pool,
  unsent: readonly OutboxEntry[],
  personId: string,
): Complaint | undefined {
  const overlay = replayed(pool, unsent, personId);
  const expected = new Map<string, unknown>();
  for (const { entity, id, row } of pool.bases()) expected.set(keyOf(entity, id), row);
  for (const { entity, id, row } of overlay.changes) {
    if (row === null) expected.delete(keyOf(entity, id));
    else expected.set(keyOf(entity, id), row);
  }
  for (const entity of heldEntities) {
    const shown = pool.all(entity);
    for (const row of shown) {
      const key = keyOf(entity, row.id);
      if (!same(expected.get(key), row)) return ['I6 rebase', `${key} is not what unsent work makes of it`];
      expected.delete(key);
    }
    const complaint = indexComplaint(pool, entity, shown);
    if (complaint) return complaint;
  }
  const [missing] = expected.keys();
  return missing === undefined ? undefined : ['I6 rebase', `${missing} is not shown`];
}

function replayed(pool: Pool, unsent: readonly OutboxEntry[], personId: string): OverlayRows {
  const base: RowReader = {
    get: <E extends Entity>(entity: E, id: string) => pool.base(entity, id)?.row as Row<E> | undefined,
  };
  const overlay = new OverlayRows(base);
  for (const entry of unsent) {
    try {
      const context = { actor: { kind: 'person' as const, id: personId }, now: entry.at };
      overlay.apply(runMutation(overlay, entry, context).changes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return overlay;
}

/** Asking by a field finds exactly the rows that have the value. */
function indexComplaint(
  pool: Pool,
  entity: (typeof heldEntities)[number],
  shown: readonly { id: string }[],
): Complaint | undefined {
  for (const field of indexedFields[entity]) {
    const counts = new Map<string, number>();
    for (const row of shown) {
      const value = indexValue(entity, row, field);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const [value, count] of counts) {
      const found = pool.where(entity, field as never, value) as unknown[];
      if (found.length !== count || found.some((row) => indexValue(entity, row, field) !== value))
        return ['I6 rebase', `${entity} by ${field} ${value} finds ${found.length} of ${count}`];
    }
  }
  return undefined;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
