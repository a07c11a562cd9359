import type { Customer } from '../../../domain/customer/customer.ts';
import { type DuplicateSign, duplicateSigns } from '../../../domain/customer/duplicates.ts';
import type { Sql } from '../../db/database.ts';

/** Two files that look like one person's, and why. */
export interface LikelyDuplicate {
  one: Customer;
  other: Customer;
  signs: DuplicateSign[];
}

/** Pairs of files that look like one person's, each once. */
export async function likelyDuplicates(sql: Sql, most: number): Promise<LikelyDuplicate[]> {
  const pairs = await sql.query<{ one: Customer; other: Customer }>(
    `select a.doc as one, b.doc as other from customer a join customer b
       on customer_keys(a.doc) && customer_keys(b.doc) and a.id < b.id
     where not a.doc ? 'mergedInto' and not b.doc ? 'mergedInto'
       and not a.doc ? 'erasedAt' and not b.doc ? 'erasedAt'
     order by a.id, b.id limit $1`,
    [most],
  );
  return pairs.flatMap(({ one, other }) => {
    const signs = duplicateSigns(one, other);
    return signs.length > 0 ? [{ one, other, signs }] : [];
  });
}
