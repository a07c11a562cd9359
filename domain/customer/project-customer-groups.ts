import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { CUSTOMER_GROUPS } from './customer-groups.ts';

/** Keeps who serves which customers now; what stood before is in the journal. */
export function projectCustomerGroups(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'customerGroups.set') return [];
  const version = (rows.get('customergroups', CUSTOMER_GROUPS)?.version ?? 0) + 1;
  const row = { ...event.data, id: CUSTOMER_GROUPS, version, by: event.actor.id, at: event.at };
  return [{ entity: 'customergroups', id: CUSTOMER_GROUPS, row }];
}
