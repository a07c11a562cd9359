import type { FoundCustomers } from '../../../contract/http/customers.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { maskCustomer } from '../../../domain/customer/mask.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';

/** Whoever looks for one customer has them among so many, or looks for too little. */
const MOST = 20;
/** The fewest digits that are looked for within numbers. */
const DIGITS = 4;

/** Text as it stands, not as a pattern. */
const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A partner's people find whom they have served (C-003). By name, account, the whole of an e-mail address, or four and more digits of a number in a row. */
export async function searchCustomers(
  sql: Sql,
  { siteId }: Pick<Person, 'siteId'>,
  text: string,
): Promise<FoundCustomers> {
  const plain = text.normalize('NFKC').trim();
  const digits = /^\+?[\d\s().-]+$/.test(plain) ? plain.replace(/\D/g, '') : '';
  const found = await sql.query<{ doc: Customer }>(
    `select doc from customer
     where (($5::text is null and not doc ? 'mergedInto') or doc->'siteIds' ? $5::text) and (
       doc->>'name' ilike $1 or id = $2 or lower(doc->>'email') = lower($2)
       or ($3 <> '' and regexp_replace(
         coalesce(doc->>'phone', '') || ' ' || coalesce(doc->>'otherPhones', ''), '[^0-9,"]', '', 'g') like '%' || $3 || '%')
     )
     order by doc->>'name', id limit $4`,
    [`%${literally(plain)}%`, plain, digits.length >= DIGITS ? digits : '', MOST + 1, siteId ?? null],
  );
  return {
    customers: found.slice(0, MOST).map(({ doc }) => maskCustomer(doc)),
    more: found.length > MOST,
  };
}
