import { normalEmail } from '../../../domain/customer/normal.ts';
import type { Sql } from '../../db/database.ts';

/** What the centre knows of somebody who gives a number it has heard before. */
export interface KnownCustomer {
  priority: boolean;
  /** As what they are served (C-014). */
  customerType: string | undefined;
  /** The first file under this number. */
  fileId: string | undefined;
  /** Who talked with them last. */
  lastAgentId: string | undefined;
}

/** A number is no proof of who somebody is: it decides who is asked first, and shows nobody anything. */
export async function knownByPhone(sql: Sql, phone: string | undefined): Promise<KnownCustomer | undefined> {
  if (!phone) return undefined;
  const known = await sql.query<{ id: string; priority: boolean; type: string | null }>(
    `select id, coalesce((doc->>'priority')::boolean, false) as priority, doc->>'customerType' as type
     from customer where doc ? 'phone' and doc->>'phone' = $1
     order by doc ? 'knownAs', id`,
    [phone],
  );
  if (known.length === 0) return undefined;
  const [last] = await sql.query<{ owner: string }>(
    `select owner_id as owner from interaction
     where customer_id = any($1::text[]) and owner_id is not null order by arrived_at desc limit 1`,
    [known.map(({ id }) => id)],
  );
  const priority = known.some((one) => one.priority);
  const customerType = known.find(({ type }) => type !== null)?.type ?? undefined;
  return { priority, customerType, fileId: known[0]?.id, lastAgentId: last?.owner };
}

/** As what somebody is served who writes from an address that a file has: it decides whose people they come to, no more. */
export async function typeByEmail(sql: Sql, email: string): Promise<string | undefined> {
  const [known] = await sql.query<{ type: string }>(
    `select doc->>'customerType' as type from customer
     where doc ? 'customerType' and lower(doc->>'email') = $1 order by id limit 1`,
    [normalEmail(email)],
  );
  return known?.type;
}
