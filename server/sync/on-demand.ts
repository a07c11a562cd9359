import type { ScopePatch, ScopeSum } from '../../contract/sync/wire.ts';
import type { Person } from '../../domain/person/person.ts';
import { interactionOfScope, scope } from '../../sync/scopes.ts';
import type { Sql } from '../db/database.ts';
import { maskEvent } from '../interaction-journal/mask-event.ts';
import { openableInteraction } from '../interaction-journal/may-open.ts';
import { readEvents } from '../interaction-journal/read-events.ts';
import { markedRows } from './marked-rows.ts';

export type OnDemandPage = 'refused' | { patch: ScopePatch | undefined; more: boolean };

/**
 * One interaction's journal since the cursor, which is the place of its last event, with the row, and the messages
 * and attachments those events touched. It comes straight from the journal: nothing has to be kept for what is opened now and then. Rows keep
 * their marks, as a standing scope may hold them too; events have none.
 */
export async function onDemandPage(
  sql: Sql,
  person: Person,
  scopeId: string,
  from: number | undefined,
  limit: number,
): Promise<OnDemandPage> {
  const id = interactionOfScope(scopeId);
  const interaction = id === undefined ? undefined : await openableInteraction(sql, person, id);
  if (!interaction) return 'refused';
  const found = await readEvents(sql, interaction.id, { after: from ?? 0, limit: limit + 1 });
  const events = found.slice(0, limit);
  const last = events.at(-1);
  if (!last) return { patch: undefined, more: false };
  const messageIds = events.flatMap(({ data }) => ('messageId' in data ? data.messageId : []));
  const messages = await markedRows(sql, 'message', 'id = any($1::text[])', [messageIds]);
  const attachmentIds = events.flatMap(({ data }) => ('attachmentId' in data ? data.attachmentId : []));
  const attachments = await markedRows(sql, 'attachment', 'id = any($1::text[])', [attachmentIds]);
  const interactions = await markedRows(sql, 'interaction', 'id = $1', [interaction.id]);
  const gone = interaction.erasedAt !== undefined;
  const puts = [
    ...interactions.map((marked) => ({ entity: 'interaction', ...marked })),
    ...messages.map((marked) => ({ entity: 'message', ...marked })),
    ...attachments.map((marked) => ({ entity: 'attachment', ...marked })),
    ...events.map((event) => ({
      entity: 'event',
      id: event.id,
      mark: 0,
      row: maskEvent(event, person, gone),
    })),
  ];
  const patch = { clear: from === undefined, puts, dels: [], to: last.n };
  return { patch, more: found.length > limit };
}

/**
 * What a desktop must hold of these interactions' journals: every event, the interaction, and the messages and attachments
 * its events have touched, which are all it has. Counted when asked: such a scope is open now and then, at one place.
 */
export async function onDemandSums(sql: Sql, scopeIds: readonly string[]): Promise<Record<string, ScopeSum>> {
  if (scopeIds.length === 0) return {};
  const ids = scopeIds.map((scopeId) => interactionOfScope(scopeId));
  const found = await sql.query<ScopeSum & { id: string }>(
    `select wanted.id,
       (select count(*) from journal where stream_kind = 'interaction' and stream_id = wanted.id) + held.n as n, held.sum
     from unnest($1::text[]) as wanted(id), lateral (
       select count(*) as n, coalesce(sum(mark), 0)::bigint as sum from (
         select mark from interaction where id = wanted.id
         union all select mark from message where interaction_id = wanted.id
         union all select mark from attachment where interaction_id = wanted.id
       ) as rows
     ) as held`,
    [ids],
  );
  return Object.fromEntries(found.map(({ id, n, sum }) => [scope.interaction(id), { n, sum }]));
}
