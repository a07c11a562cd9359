import type { Sql } from '../db/database.ts';

/** One table as it is copied. */
export interface CopiedTable {
  name: string;
  columns: string[];
  /** What its rows are ordered by, in SQL: the same on every database, whatever its language sorts by. */
  order: string;
  /** A column counts by itself; where its counter stands is copied too. */
  counter?: string | undefined;
  /** Rows that are read at once: few where they hold bytes of files. */
  batch: number;
}

const ROWS_AT_ONCE = 500;
const ROWS_WITH_BYTES = 8;

interface Column {
  name: string;
  type: string;
  key: boolean;
  counter: boolean;
}

/**
 * Every table of the centre, those that others refer to first. What a table works out by itself (generated columns) and
 * what means something inside one database only (numbers of transactions) is not copied.
 */
export async function tablesToCopy(sql: Sql): Promise<CopiedTable[]> {
  const found = await sql.query<{ name: string; columns: Column[] }>(
    `select c.relname as name,
       jsonb_agg(jsonb_build_object(
         'name', a.attname, 'type', t.typname, 'counter', a.attidentity <> '',
         'key', coalesce(a.attnum = any(k.indkey::int2[]), false)
       ) order by a.attnum) as columns
     from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid and t.typname <> 'xid8'
       left join pg_index k on k.indrelid = c.oid and k.indisprimary
     where c.relkind = 'r' and c.relname <> 'schema_migration'
     group by c.relname`,
  );
  const tables = found
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name),
      order: orderOf(columns),
      counter: columns.find(({ counter }) => counter)?.name,
      batch: columns.some(({ type }) => type === 'bytea') ? ROWS_WITH_BYTES : ROWS_AT_ONCE,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return referredFirst(tables, await references(sql));
}

const WORDS = ['text', 'varchar', 'name', 'bpchar'];

/** By its key; a table without one by all it has. */
function orderOf(columns: readonly Column[]): string {
  const keys = columns.filter(({ key }) => key);
  return (keys.length > 0 ? keys : columns)
    .map(({ name, type }) => {
      if (WORDS.includes(type)) return `"${name}" collate "C"`;
      return keys.length > 0 ? `"${name}"` : `"${name}"::text collate "C"`;
    })
    .join(', ');
}

interface Reference {
  from: string;
  to: string;
}

const references = (sql: Sql): Promise<Reference[]> =>
  sql.query(
    `select distinct f.relname as "from", t.relname as "to"
     from pg_constraint c
       join pg_class f on f.oid = c.conrelid
       join pg_class t on t.oid = c.confrelid
       join pg_namespace n on n.oid = f.relnamespace and n.nspname = current_schema()
     where c.contype = 'f' and f.oid <> t.oid`,
  );

function referredFirst(tables: CopiedTable[], refers: readonly Reference[]): CopiedTable[] {
  const ordered: CopiedTable[] = [];
  const place = (table: CopiedTable): void => {
    if (ordered.includes(table)) return;
    for (const { to } of refers.filter(({ from }) => from === table.name)) {
      const first = tables.find(({ name }) => name === to);
      if (first) place(first);
    }
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}

/** What a table comes to: how many rows, and one hash over all of them in their order. */
export interface TableSum {
  name: string;
  rows: number;
  sha256: string;
}

/** Times and numbers are written the same on every connection. */
export const WRITTEN_ALIKE =
  "set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1";

const quoted = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(', ');

/** A table's rows as JSON texts, in order, a batch at a time; inside a transaction only. */
export async function* rowTexts(sql: Sql, table: CopiedTable): AsyncGenerator<string[]> {
  const { name, columns, order, batch } = table;
  await sql.exec(
    `declare copying no scroll cursor for
     select row_to_json(copied)::text as line from (select ${quoted(columns)} from "${name}" order by ${order}) as copied`,
  );
  for (;;) {
    const lines = await sql.query<{ line: string }>(`fetch ${batch} from copying`);
    if (lines.length > 0) yield lines.map(({ line }) => line);
    if (lines.length < batch) break;
  }
  await sql.exec('close copying');
}

/** Where a table's counter stands, and whether that number is taken. */
export async function counterOf(
  sql: Sql,
  { name, counter }: CopiedTable,
): Promise<{ at: number; taken: boolean } | undefined> {
  if (counter === undefined) return undefined;
  const [found] = await sql.query<{ sequence: string }>('select pg_get_serial_sequence($1, $2) as sequence', [
    `"${name}"`,
    counter,
  ]);
  if (!found) return undefined;
  const [stand] = await sql.query<{ at: number; taken: boolean }>(
    `select last_value as at, is_called as taken from ${found.sequence}`,
  );
  return stand;
}

/** Puts rows back into a table whose triggers rest. */
export const insertTexts = (sql: Sql, { name, columns }: CopiedTable, lines: readonly string[]) =>
  sql.query(
    `insert into "${name}" (${quoted(columns)}) overriding system value
     select ${quoted(columns)} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
    [`[${lines.join(',')}]`],
  );

export async function setCounter(
  sql: Sql,
  { name, counter }: CopiedTable,
  { at, taken }: { at: number; taken: boolean },
): Promise<void> {
  if (counter === undefined) return;
  await sql.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)', [
    `"${name}"`,
    counter,
    at,
    taken,
  ]);
}
