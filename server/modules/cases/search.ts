import type { FoundCases } from '../../../contract/http/cases.ts';
import type { Case } from '../../../domain/case/case.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';

const MOST = 50;

/** Text as it stands, not as a pattern. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * Cases in which the words or the number stand, newest first, as far as this person may read them: managers and
 * evaluators all, leads those of their queues, agents their own, departments what they look into and looked into. The
 * `case` has the words looked at first: they are a column, and opening every document would take several times as long.
 */
export async function searchCases(sql: Sql, reader: Person, text: string): Promise<FoundCases> {
  const all = hasRole(reader, 'manager', 'evaluator');
  const led = hasRole(reader, 'teamLead') ? reader.queueIds : [];
  const looked = hasRole(reader, 'handler', 'approver') ? (reader.departmentIds ?? []) : [];
  const number = text.replaceAll('-', '').toLowerCase();
  const found = await sql.query<{ doc: Case }>(
    `select doc from casefile
     where case when words like $5 or replace(id, '-', '') like '%' || $6 then
         ($1::boolean or doc->>'ownerId' = $2 or (doc->>'queueId' = any($3::text[]) and not doc ? 'aboutLead')
           or doc->>'departmentId' = any($4::text[]))
         and coalesce(doc->>'aboutId', '') <> $2
       else false end
     order by received_at desc, id desc limit ${MOST + 1}`,
    [all, reader.id, led, looked, containing(text.toLowerCase()), number],
  );
  return { cases: found.slice(0, MOST).map(({ doc }) => doc), more: found.length > MOST };
}
