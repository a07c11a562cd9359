import { monthAt, monthBefore, windowOfMonth } from '../../domain/calendar/month.ts';
import { CUSTOMER_GROUPS, ORDINARY, typeOf } from '../../domain/customer/customer-groups.ts';
import {
  type Counted,
  duplicateSignNames,
  type FileReview,
  fileAge,
  withoutSmall,
} from '../../domain/customer/review/file-review.ts';
import type { Centre } from '../centre/centre.ts';
import type { Sql } from '../db/database.ts';
import { readRow } from '../db/rows.ts';
import { likelyDuplicates } from '../modules/customers/duplicates.ts';

/** More pairs than this nobody goes through in a month. */
const MOST_PAIRS = 1_000;

/**
 * Puts together what the files of customers came to in the month that ended last (C-231), if there was a centre in it. Once,
 * however many processes look.
 */
export async function prepareFileReviewWhenDue(centre: Centre): Promise<void> {
  const { clock, db } = centre;
  const month = monthBefore(monthAt(clock.now()));
  if (await readRow(db, 'filereview', month)) return;
  const { from, to } = windowOfMonth(month);
  const [known] = await db.query("select from journal where stream_kind = 'config' and at < $1 limit 1", [
    to,
  ]);
  if (!known) return;
  const { files, ...counted } = await countFiles(db, from, to);
  const cells: FileReview['cells'] = {
    level: withoutSmall(counted.level),
    age: withoutSmall(counted.age),
    kind: withoutSmall(counted.kind),
    channel: withoutSmall(counted.channel),
  };
  const duplicates = await countDuplicates(db);
  await centre.act('centre.prepareFileReview', { month, files, cells, duplicates });
}

const COUNTS = "not doc ? 'mergedInto' and not doc ? 'erasedAt'";

/** The files there were at the end of the month, and what came of them in it: ids never leave the database. */
async function countFiles(sql: Sql, from: number, to: number): Promise<Counted> {
  const groups = await readRow(sql, 'customergroups', CUSTOMER_GROUPS);
  const levels = await sql.query<{ type: string | null; files: number }>(
    `select doc->>'customerType' as type, count(*)::int as files from customer where ${COUNTS} group by 1`,
  );
  const level: Record<string, number> = { [ORDINARY]: 0 };
  for (const { type, files } of levels) {
    const known = typeOf(
      groups ?? { types: [], served: {} },
      type === null ? undefined : { customerType: type },
    );
    level[known] = (level[known] ?? 0) + files;
  }
  const begun = await sql.query<{ day: number; files: number }>(
    `select ((($1::bigint - first) / 86400000))::int as day, count(*)::int as files from (
       select min(arrived_at) as first from interaction join customer on customer.id = customer_id
       where not customer.doc ? 'mergedInto' and not customer.doc ? 'erasedAt' and arrived_at < $1::bigint
       group by customer_id
     ) as firsts group by 1`,
    [to],
  );
  const age: Counted['age'] = {};
  for (const { day, files } of begun) {
    const one = fileAge(day * 86_400_000);
    age[one] = (age[one] ?? 0) + files;
  }
  const came = async (what: string): Promise<Record<string, number>> => {
    const found = await sql.query<{ value: string; files: number }>(
      `select ${what} as value, count(distinct customer_id)::int as files from interaction
       where arrived_at >= $1 and arrived_at < $2 group by 1`,
      [from, to],
    );
    return Object.fromEntries(found.map(({ value, files }) => [value, files]));
  };
  return {
    files: levels.reduce((sum, { files }) => sum + files, 0),
    ...{ level, age },
    kind: await came("coalesce(doc->>'kind', 'none')"),
    channel: await came("doc->>'channel'"),
  };
}

async function countDuplicates(sql: Sql): Promise<FileReview['duplicates']> {
  const found = await likelyDuplicates(sql, MOST_PAIRS);
  return duplicateSignNames
    .map((sign) => ({ sign, pairs: found.filter(({ signs }) => signs.includes(sign)).length }))
    .filter(({ pairs }) => pairs > 0)
    .sort((a, b) => b.pairs - a.pairs);
}
