import { z } from 'zod';
import { type Case, isArchived } from '../../domain/case/case.ts';
import { type Interaction, isOpen } from '../../domain/interaction/interaction.ts';
import { type Entity, entities } from '../../domain/journal/rows.ts';
import type { FoundOfCustomer } from '../../domain/privacy/rights/erase-found.ts';
import { keptCase, keptConversation, sumKept } from '../../domain/privacy/rights/kept-by-law.ts';
import type { RightsRequest } from '../../domain/privacy/rights/rights-request.ts';
import { rightsStepSchema } from '../../domain/privacy/rights/rights-steps.ts';
import { ties } from '../../domain/privacy/rights/ties.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';
import { readRow } from '../db/rows.ts';

const askedSchema = z.object({ requestId: z.string(), step: rightsStepSchema });

/**
 * A step of a request by right with everything that is kept of the customer named in it, where it is the one that deletes it:
 * no desktop knows all of it, and what one names is not what decides.
 */
export async function withFound<Intent extends { name: string; args: unknown }>(
  sql: Sql,
  intent: Intent,
  now: Instant,
): Promise<Intent> {
  if (intent.name !== 'rights.step') return intent;
  const asked = askedSchema.safeParse(intent.args);
  if (!asked.success) return intent;
  const request = await readRow(sql, 'rightsrequest', asked.data.requestId);
  const deletes = request?.right === 'delete' && asked.data.step.step === 'carryOut';
  const found = deletes ? await foundOfCustomer(sql, request, now) : undefined;
  return { ...intent, args: { ...asked.data, ...(found && { found }) } };
}

/** All files of one person: theirs, those merged into it, and the one it was merged into. */
export async function familyIds(sql: Sql, id: string): Promise<string[]> {
  const found = await sql.query<{ id: string }>(
    `with recursive family as (
       select id, doc from customer where id = $1
       union select other.id, other.doc from customer as other join family on
         other.id = family.doc->>'mergedInto' or other.doc->>'mergedInto' = family.id
     )
     select id from family order by id`,
    [id],
  );
  return found.map((one) => one.id);
}

/** The conversations and cases of these files. */
export async function mattersOf(sql: Sql, customerIds: readonly string[]) {
  const conversations = await sql.query<{ doc: Interaction }>(
    'select doc from interaction where customer_id = any($1::text[]) order by arrived_at, id',
    [customerIds],
  );
  const cases = await sql.query<{ doc: Case }>(
    "select doc from casefile where doc->>'customerId' = any($1::text[]) order by id",
    [customerIds],
  );
  return { conversations: conversations.map(({ doc }) => doc), cases: cases.map(({ doc }) => doc) };
}

async function foundOfCustomer(sql: Sql, request: RightsRequest, now: Instant): Promise<FoundOfCustomer> {
  const customerIds = await familyIds(sql, request.customerId);
  const { conversations, cases } = await mattersOf(sql, customerIds);
  const keptCases = new Set(cases.filter((one) => keptCase(one, now)).map(({ id }) => id));
  // What a complaint was made in stays with it.
  const ofKept = new Set(
    cases
      .filter(({ id }) => keptCases.has(id))
      .flatMap(({ interactionIds, pins = [] }) => [
        ...interactionIds,
        ...pins.map(({ interactionId }) => interactionId),
      ]),
  );
  const stays = (one: Interaction) => keptConversation(one, now) !== undefined || ofKept.has(one.id);
  const goes = {
    customer: customerIds,
    interaction: conversations.filter((one) => !stays(one)).map(({ id }) => id),
    case: cases.filter(({ id }) => !keptCases.has(id)).map(({ id }) => id),
  };
  const rows: FoundOfCustomer['rows'] = [
    ...goes.customer.map((id) => ({ entity: 'customer', id })),
    ...goes.interaction.map((id) => ({ entity: 'interaction', id })),
    ...goes.case.map((id) => ({ entity: 'casefile', id })),
  ];
  for (const entity of entities)
    for (const id of await tiedTo(sql, entity, goes, request.id)) rows.push({ entity, id });
  const kept = [
    ...conversations.flatMap((one) => keptConversation(one, now) ?? []),
    ...cases.flatMap((one) => keptCase(one, now) ?? []),
  ];
  const open =
    conversations.filter((one) => goes.interaction.includes(one.id) && isOpen(one)).length +
    cases.filter((one) => goes.case.includes(one.id) && !isArchived(one)).length +
    (await openBeside(sql, request, customerIds));
  return { customerIds, rows, kept: sumKept(kept), open };
}

type Goes = Readonly<Record<'customer' | 'interaction' | 'case', readonly string[]>>;

/** The rows of one kind that belong to what goes. */
async function tiedTo(sql: Sql, entity: Entity, goes: Goes, requestId: string): Promise<string[]> {
  const tie = ties[entity];
  if (!tie || entity === 'customer' || entity === 'interaction' || entity === 'casefile') return [];
  const [where, ids] = whereOf(entity, tie, goes);
  if (ids.length === 0) return [];
  const found = await sql.query<{ id: string }>(
    `select id from ${entity} where ${where} and id <> $2 order by id`,
    [ids, requestId],
  );
  return found.map(({ id }) => id);
}

function whereOf(
  entity: Entity,
  tie: NonNullable<(typeof ties)[Entity]>,
  goes: Goes,
): [where: string, ids: readonly string[]] {
  if (tie.by === 'entries')
    return [
      `exists (select from jsonb_array_elements(doc->'entries') as one where one->>'customerId' = any($1::text[]))`,
      goes.customer,
    ];
  if (tie.by === 'customer') return [`doc->>'customerId' = any($1::text[])`, goes.customer];
  if (tie.by === 'case') return ['id = any($1::text[])', goes.case];
  if (entity === 'feedback')
    return [
      `(doc->>'interactionId' = any($1::text[]) or doc->>'caseId' = any($1::text[]))`,
      [...goes.interaction, ...goes.case],
    ];
  return [`doc->>'interactionId' = any($1::text[])`, goes.interaction];
}

/** What of it nobody has ended yet: promises to call, and other requests by right. */
async function openBeside(sql: Sql, { id }: RightsRequest, customerIds: readonly string[]): Promise<number> {
  const open = await sql.query(
    `select id from callback where doc->>'customerId' = any($1::text[]) and doc->>'state' = 'open'
     union all
     select id from rightsrequest where customer_id = any($1::text[]) and id <> $2 and not doc ? 'told'`,
    [customerIds, id],
  );
  return open.length;
}
