import type { Register } from '../../../contract/http/audit.ts';
import { maskRow } from '../../../domain/audit/mask-row.ts';
import type { Entity } from '../../../domain/journal/rows.ts';
import { gradedFields } from '../../../domain/secrecy/row-grades.ts';
import type { Sql } from '../../db/database.ts';

const PAGE = 50;
/** Looking for a number must not tell what is masked: fields that are strict or have something strict in them. */
const unsearched = (entity: Entity): string[] =>
  gradedFields(entity).flatMap(({ path, grade }) => (grade === 'strict' ? (path.split('.')[0] ?? []) : []));

/** Text as it stands, not as a pattern. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Rows of one kind, the latest ids first: all of them, or those in which the text stands. */
export async function readRegister(
  sql: Sql,
  entity: Entity,
  { text, after }: { text?: string | undefined; after?: string | undefined },
): Promise<Register> {
  const condition = `($1::text is null or id = $2 or exists (
    select from jsonb_each_text(doc) as f(name, value) where name <> all($3::text[]) and value ilike $1))`;
  const params = [text ? containing(text) : null, text ?? '', unsearched(entity)];
  const [counted] = await sql.query<{ count: number }>(
    `select count(*) as count from ${entity} where ${condition}`,
    params,
  );
  const rows = await sql.query<{ id: string; doc: unknown }>(
    `select id, doc from ${entity} where ${condition} and ($4::text is null or id < $4)
     order by id desc limit ${PAGE + 1}`,
    [...params, after ?? null],
  );
  const page = rows.slice(0, PAGE).map(({ id, doc }) => ({ id, row: maskRow(entity, doc) }));
  return { count: counted?.count ?? 0, rows: page, ...(rows.length > PAGE && { next: page.at(-1)?.id }) };
}
