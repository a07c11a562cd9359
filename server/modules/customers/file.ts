import type { CustomerFileAnswer } from '../../../contract/http/customers.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { duplicateSigns } from '../../../domain/customer/duplicates.ts';
import { maskCustomer } from '../../../domain/customer/mask.ts';
import type { Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { inQueueOf } from '../../site/theirs.ts';
import { notAbout } from '../interactions/search.ts';

/** So much of a long history is shown at once, newest first. */
const MOST = 100;
const MOST_DUPLICATES = 10;

type Reader = Pick<Person, 'id' | 'siteId'>;

/** A customer's file as a reader gets it, whichever of its ids it is asked for by; undefined when there is none. */
export async function readFile(
  sql: Sql,
  id: string,
  { id: readerId, siteId: of }: Reader,
): Promise<CustomerFileAnswer | undefined> {
  const siteId = of ?? null;
  const family = await readFamily(sql, id);
  const [file] = family;
  if (!file) return undefined;
  if (siteId !== null && !family.some(({ siteIds = [] }) => siteIds.includes(siteId))) return undefined;
  const ids = family.map((one) => one.id);
  const interactions = await readRows(
    sql,
    'interaction',
    `customer_id = any($1::text[]) and ${notAbout('$3')} and ${inQueueOf('$4')} order by arrived_at desc limit $2`,
    [ids, MOST, readerId, siteId],
  );
  const interactionIds = interactions.map((one) => one.id);
  const callbacks = await readRows(
    sql,
    'callback',
    "interaction_id = any($1::text[]) order by (doc->>'promisedAt')::bigint desc",
    [interactionIds],
  );
  return {
    family: family.map(maskCustomer),
    interactions,
    callbacks,
    history: await readHistory(sql, ids, interactionIds, siteId),
    duplicates: await readDuplicates(sql, file, siteId),
  };
}

/** The file that `id` belongs to, and everything merged into it, however many steps away. */
async function readFamily(sql: Sql, id: string): Promise<Customer[]> {
  const found = await sql.query<{ doc: Customer }>(
    `with recursive up as (
       select id, doc from customer where id = $1
       union select above.id, above.doc from customer as above join up on above.id = up.doc->>'mergedInto'
     ), down as (
       select id, doc, 0 as depth from up where not doc ? 'mergedInto'
       union select below.id, below.doc, down.depth + 1 from customer as below
       join down on below.id in (select one->>'otherId' from jsonb_array_elements(coalesce(down.doc->'merged', '[]')) as one)
     )
     select doc from down order by depth, id`,
    [id],
  );
  return found.map(({ doc }) => doc);
}

async function readDuplicates(
  sql: Sql,
  file: Customer,
  siteId: string | null,
): Promise<CustomerFileAnswer['duplicates']> {
  const alike = await sql.query<{ doc: Customer }>(
    `select doc from customer
     where customer_keys(doc) && customer_keys($1::jsonb) and id <> $2 and not doc ? 'mergedInto'
       and ($3::text is null or doc->'siteIds' ? $3::text) order by id limit 200`,
    [JSON.stringify(file), file.id, siteId],
  );
  return alike
    .map(({ doc }) => ({ customer: maskCustomer(doc), signs: duplicateSigns(file, doc) }))
    .filter(({ signs }) => signs.length > 0)
    .slice(0, MOST_DUPLICATES);
}

const words = {
  'customer.opened': 'opened',
  'customer.changed': 'changed',
  'customer.merged': 'merged',
  'customer.mergeUndone': 'mergeUndone',
  'contact.revealed': 'revealed',
  'verification.recorded': 'verified',
} as const;

interface Line {
  id: string;
  at: number;
  by: string;
  type: keyof typeof words;
  field: NonNullable<CustomerFileAnswer['history'][number]['field']> | null;
  result: NonNullable<CustomerFileAnswer['history'][number]['result']> | null;
  why: NonNullable<CustomerFileAnswer['history'][number]['why']> | null;
  asked: NonNullable<CustomerFileAnswer['history'][number]['asked']> | null;
}

/** Who did what to the file, and who looked at what: never the content. */
async function readHistory(
  sql: Sql,
  customerIds: readonly string[],
  interactionIds: readonly string[],
  siteId: string | null,
): Promise<CustomerFileAnswer['history']> {
  const found = await sql.query<Line>(
    `select id, at, actor_id as by, type, coalesce(data->'change'->>'field', data->>'field') as field, data->>'result' as result,
       case when type = 'customer.changed' then data->>'why' end as why, data->'asked' as asked
     from journal
     where type = any($3::text[]) and (
       (stream_kind = 'customer' and stream_id = any($1::text[]))
       or (stream_kind = 'interaction' and stream_id = any($2::text[])))
       and ($5::text is null or actor_id in (select id from person where doc->>'siteId' = $5))
     order by seq desc limit $4`,
    [customerIds, interactionIds, Object.keys(words), MOST, siteId],
  );
  return found.map(({ type, field, result, why, asked, ...line }) => ({
    ...line,
    what: words[type],
    ...(field !== null && { field }),
    ...(result !== null && { result }),
    ...(why !== null && { why }),
    ...(asked !== null && { asked }),
  }));
}
