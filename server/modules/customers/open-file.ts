import type { CustomerFileAnswer, FileAnswer } from '../../../contract/http/customers.ts';
import { type FileWhy, isOpenedLately } from '../../../domain/customer/viewing.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Centre } from '../../centre/centre.ts';
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import { readFile } from './file.ts';

interface Parts {
  db: Sql;
  centre: Centre;
  now: number;
  uid: string;
}

/**
 * The file for whoever serves its customer or has served them; for anybody else for a reason, and not more of them in an hour
 * than anybody needs (C-258, P-VIEW).
 */
export async function openFile(
  { db, centre, now, uid }: Parts,
  person: Person,
  file: CustomerFileAnswer,
  why: FileWhy | undefined,
): Promise<FileAnswer> {
  const [customer] = file.family;
  if (!customer || (await isOwnWork(db, person, file))) return file;
  if (isOpenedLately(await readRow(db, 'viewing', person.id), customer.id, now)) return file;
  if (why === undefined) return { withheld: 'reasonNeeded' };
  try {
    const args = { customerId: customer.id, why };
    await centre.mutate({ uid, name: 'customer.open', args }, { kind: 'person', id: person.id });
    // This look is in its history too.
    return (await readFile(db, customer.id, person)) ?? file;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'tooMany') throw error;
    const args = { personId: person.id };
    await centre.mutate({ name: 'centre.tellOfFiles', args }, { kind: 'system', id: 'files' });
    return { withheld: 'tooMany' };
  }
}

/** One of the customer's matters is or was this person's, or is a promise of theirs. */
async function isOwnWork(
  db: Sql,
  person: Person,
  { family, callbacks }: CustomerFileAnswer,
): Promise<boolean> {
  if (callbacks.some(({ ownerId }) => ownerId === person.id)) return true;
  const found = await db.query(
    `select 1 from interaction where customer_id = any($1::text[])
       and ($2 in (doc->>'ownerId', doc->'offer'->>'personId') or doc->'consult'->>'personId' = $2
         or doc->'transfer'->'to'->>'personId' = $2 or doc->'hands' @> jsonb_build_array(jsonb_build_object('fromPersonId', $2::text)))
     union all
     select 1 from casefile where doc->>'customerId' = any($1::text[])
       and (doc->>'ownerId' = $2 or ($3 and doc->>'queueId' = any($4::text[])))
     limit 1`,
    [family.map(({ id }) => id), person.id, hasRole(person, 'teamLead'), person.queueIds],
  );
  return found.length > 0;
}
