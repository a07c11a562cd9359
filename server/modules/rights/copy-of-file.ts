import type { CopyOfFile } from '../../../contract/http/rights.ts';
import type { Row } from '../../../domain/journal/rows.ts';
import { type ToldEntity, toldEntities, toldRow } from '../../../domain/privacy/rights/copy-of-file.ts';
import { ties } from '../../../domain/privacy/rights/ties.ts';
import { familyIds, mattersOf } from '../../centre/found-of-customer.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';

/** Everything that is kept of a customer, as they are given it. */
export async function copyOfFile(sql: Sql, customerId: string): Promise<CopyOfFile['sections']> {
  const customerIds = await familyIds(sql, customerId);
  const { conversations, cases } = await mattersOf(sql, customerIds);
  const ids = {
    customer: customerIds,
    interaction: conversations.map(({ id }) => id),
    case: cases.map(({ id }) => id),
  };
  const sections: CopyOfFile['sections'] = [];
  for (const kind of toldEntities) {
    const rows = await rowsOf(sql, kind, ids);
    if (rows.length > 0) sections.push({ kind, rows: rows.map((row) => toldRow(kind, row)) });
  }
  return sections;
}

type Ids = Readonly<Record<'customer' | 'interaction' | 'case', readonly string[]>>;

/** The rows of one kind that are about them, the oldest first where they have a time. */
async function rowsOf(sql: Sql, kind: ToldEntity, ids: Ids): Promise<Row<ToldEntity>[]> {
  if (kind === 'customer') return readRows(sql, kind, 'id = any($1::text[]) order by id', [ids.customer]);
  const by = ties[kind]?.by;
  if (by === 'customer')
    return readRows(sql, kind, `doc->>'customerId' = any($1::text[]) order by id`, [ids.customer]);
  if (by === 'case') return readRows(sql, kind, 'id = any($1::text[]) order by id', [ids.case]);
  const order = kind === 'recording' ? 'from' : 'at';
  return readRows(
    sql,
    kind,
    `doc->>'interactionId' = any($1::text[]) order by (doc->>'${order}')::bigint, id`,
    [ids.interaction],
  );
}
