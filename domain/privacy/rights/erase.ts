import type { Customer } from '../../customer/customer.ts';
import type { Entity, Row, RowChange, RowReader } from '../../journal/rows.ts';
import { withoutPersonalData } from '../../knowledge/without-personal-data.ts';
import type { Instant } from '../../time.ts';
import { coverRow, DELETED, deleted } from './cover.ts';
import type { FoundOfCustomer } from './erase-found.ts';
import { ties } from './ties.ts';

export const isTied = (entity: string): entity is Entity => Boolean(ties[entity as Entity]);

/** Consents stay: that somebody once agreed is what the centre has to be able to show. */
const stays = [
  'id',
  'language',
  'customerType',
  'priority',
  'consents',
  'mergedInto',
  'knownAs',
  'askedAt',
  'surveyConsent',
  'registered',
  'siteIds',
] as const;

function emptied(customer: Customer, at: Instant): Customer {
  const kept = Object.fromEntries(
    stays.flatMap((field) => (customer[field] === undefined ? [] : [[field, customer[field]]])),
  );
  const merged = customer.merged?.map((one) => ({ ...one, reason: DELETED, taken: [] }));
  const revision = (customer.revision ?? 0) + 1;
  return { ...kept, name: DELETED, ...(merged && { merged }), revision, erasedAt: at } as Customer;
}

const cover = {
  customer: (row: Row<'customer'>, at: Instant) => emptied(row, at),
  interaction: (row: Row<'interaction'>, at: Instant) => ({
    ...coverRow('interaction', row, deleted),
    erasedAt: at,
  }),
  casefile: (row: Row<'casefile'>, at: Instant) => ({ ...coverRow('casefile', row, deleted), erasedAt: at }),
  attachment: (row: Row<'attachment'>, at: Instant) => ({
    ...coverRow('attachment', row, deleted),
    state: 'withdrawn' as const,
    endedAt: row.endedAt ?? at,
  }),
  recording: (row: Row<'recording'>, at: Instant) => ({
    ...coverRow('recording', row, deleted),
    state: 'deleted' as const,
    endedAt: row.endedAt ?? at,
  }),
} as const;

/**
 * What is left of a row. Of what others wrote about their own work only the customer’s name and how to reach them go; of a
 * list of many customers only what it says of this one.
 */
function left<E extends Entity>(
  entity: E,
  row: Row<E>,
  of: { names: readonly string[]; customerIds: readonly string[] },
  at: Instant,
): Row<E> {
  const own = (cover as Partial<Record<Entity, (row: never, at: Instant) => unknown>>)[entity];
  if (own) return own(row as never, at) as Row<E>;
  const tie = ties[entity];
  if (tie?.by === 'entries') {
    const campaign = row as Row<'campaign'>;
    const entries = campaign.entries.map((entry) =>
      of.customerIds.includes(entry.customerId) ? { ...entry, customerName: DELETED } : entry,
    );
    return { ...campaign, entries } as Row<E>;
  }
  if (tie && 'mentions' in tie) {
    const blanks = { name: DELETED, number: DELETED, address: DELETED };
    return coverRow(entity, row, (text) => withoutPersonalData(text, of.names, blanks));
  }
  return coverRow(entity, row, deleted);
}

/** Takes out of these rows what they say of the customer (C-249, PIPL art. 47). What is counted stays as it was. */
export function eraseRows(
  rows: RowReader,
  found: Pick<FoundOfCustomer, 'customerIds' | 'rows'>,
  at: Instant,
): RowChange[] {
  const { customerIds } = found;
  const names = customerIds.flatMap((id) => rows.get('customer', id)?.name ?? []);
  return found.rows.flatMap(({ entity, id }) => {
    if (!isTied(entity)) return [];
    const row = rows.get(entity, id);
    return row ? [{ entity, id, row: left(entity, row, { names, customerIds }, at) } as RowChange] : [];
  });
}
