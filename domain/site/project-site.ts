import type { JournalEvent } from '../journal/event.ts';
import type { Entity, Row, RowChange, RowReader } from '../journal/rows.ts';

/** Keeps partners and other places, and what is theirs. */
export function projectSite(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'interaction.accepted' || event.type === 'interaction.takenOver')
    return knownTo(rows, event.stream.id, event.data.personId);
  if (event.type !== 'site.set') return [];
  const { siteId, kind, name, personIds, queueIds, departmentIds } = event.data;
  return [
    { entity: 'site', id: siteId, row: { id: siteId, kind, name } },
    ...personIds.flatMap((id) => placed(rows, 'person', id, siteId)),
    ...queueIds.flatMap((id) => placed(rows, 'queue', id, siteId)),
    ...departmentIds.flatMap((id) => placed(rows, 'department', id, siteId)),
  ];
}

function placed<E extends Entity>(rows: RowReader, entity: E, id: string, siteId: string): RowChange[] {
  const row = rows.get(entity, id);
  return row ? [{ entity, id, row: { ...row, siteId } as Row<E> } as RowChange] : [];
}

/** A customer is known to a partner from the moment that one of its people serves them. */
function knownTo(rows: RowReader, interactionId: string, personId: string): RowChange[] {
  const siteId = rows.get('person', personId)?.siteId;
  const id = rows.get('interaction', interactionId)?.customerId;
  const customer = siteId === undefined || id === undefined ? undefined : rows.get('customer', id);
  if (!customer || siteId === undefined || customer.siteIds?.includes(siteId)) return [];
  const row = { ...customer, siteIds: [...(customer.siteIds ?? []), siteId] };
  return [{ entity: 'customer', id: customer.id, row }];
}
