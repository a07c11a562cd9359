import type { Entity, Row, RowChange, RowReader } from '../journal/rows.ts';
import type { Person } from '../person/person.ts';
import { Refusal } from '../refusal.ts';
import { belongsTo } from './belongs.ts';

/** The rows as somebody of a site has them: of anything else there is nothing (C-003). */
class RowsOfSite implements RowReader {
  readonly #rows: RowReader;
  readonly #siteId: string;

  constructor(rows: RowReader, siteId: string) {
    this.#rows = rows;
    this.#siteId = siteId;
  }

  get<E extends Entity>(entity: E, id: string): Row<E> | undefined {
    const row = this.#rows.get(entity, id);
    return row && belongsTo(this.#rows, this.#siteId, entity, row) ? row : undefined;
  }
}

/** The rows that this person's intents are judged by: all of them in the house, a site's own for whoever works there. */
export const rowsFor = (rows: RowReader, person: Pick<Person, 'siteId'> | undefined): RowReader =>
  person?.siteId === undefined ? rows : new RowsOfSite(rows, person.siteId);

/**
 * Refuses what would write over a row of somebody else: whoever takes its id for something new of theirs must not hit it
 * either.
 */
export function refuseOthers(
  rows: RowReader,
  person: Pick<Person, 'siteId'> | undefined,
  changes: readonly RowChange[],
): void {
  if (person?.siteId === undefined) return;
  const own = rowsFor(rows, person);
  for (const change of changes) {
    const before = rows.get(change.entity, change.id);
    if (before && !own.get(change.entity, change.id) && !isOnlyServed(before, change))
      throw new Refusal('notFound');
  }
}

/** Being served by a partner is what makes a customer known to it: nothing else of the file changes by that. */
function isOnlyServed(before: object, { entity, row }: RowChange): boolean {
  if (entity !== 'customer' || row === null) return false;
  const { siteIds } = row;
  return JSON.stringify({ ...before, siteIds }) === JSON.stringify({ ...row, siteIds });
}
