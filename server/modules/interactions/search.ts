import type { z } from 'zod';
import type { InteractionPage, searchInteractionsSchema } from '../../../contract/http/interactions.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { hasRole, type Person } from '../../../domain/person/person.ts';
import type { Sql } from '../../db/database.ts';
import { inQueueOf } from '../../site/theirs.ts';

type Search = z.infer<typeof searchInteractionsSchema>;

/** Conditions joined by `and`, each with its parameter in place of `?`. */
class Conditions {
  readonly #parts: string[] = [];
  readonly params: unknown[] = [];

  add(condition: string, value?: unknown): void {
    if (value !== undefined) this.params.push(value);
    this.#parts.push(condition.replaceAll('?', `$${this.params.length}`));
  }

  get sql(): string {
    return this.#parts.join(' and ') || 'true';
  }
}

/** Text as it stands, not as a pattern. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** SQL over an interaction's `doc`: it is no complaint about the person of this parameter that somebody else has in hand. */
export const notAbout = (reader: string, doc = 'doc'): string =>
  `(coalesce(${doc}->>'aboutId', '') <> ${reader} or ${doc}->>'ownerId' = ${reader})`;

/** History, newest first. Evaluators see all of it, team leads what was in a queue of theirs, nobody what is said of them. */
export async function searchInteractions(sql: Sql, reader: Person, search: Search): Promise<InteractionPage> {
  const conditions = new Conditions();
  conditions.add(notAbout('?'), reader.id);
  if (!hasRole(reader, 'evaluator'))
    conditions.add(
      'exists (select from leg where leg.interaction_id = interaction.id and leg.queue_id = any(?::text[]))',
      reader.queueIds,
    );
  if (reader.siteId !== undefined) conditions.add(inQueueOf('?'), reader.siteId);
  addFilters(conditions, search);
  const { params } = conditions;
  const found = await sql.query<{ doc: Interaction }>(
    `select doc from interaction where ${conditions.sql} order by arrived_at desc, id desc limit $${params.length + 1}`,
    [...params, search.limit + 1],
  );
  const interactions = found.slice(0, search.limit).map(({ doc }) => doc);
  const next = found.length > search.limit ? interactions.at(-1)?.id : undefined;
  return { interactions, next };
}

function addFilters(conditions: Conditions, search: Search): void {
  const { text, queueId, agentId, channel, from, to, after } = search;
  if (queueId !== undefined) conditions.add('queue_id = ?', queueId);
  if (channel !== undefined) conditions.add("doc->>'channel' = ?", channel);
  if (from !== undefined) conditions.add('arrived_at >= ?::bigint', from);
  if (to !== undefined) conditions.add('arrived_at < ?::bigint', to);
  if (agentId !== undefined)
    conditions.add(
      'exists (select from leg where leg.interaction_id = interaction.id and leg.agent_id = ?)',
      agentId,
    );
  if (after !== undefined)
    conditions.add(
      '(arrived_at, id) < (select earlier.arrived_at, earlier.id from interaction as earlier where earlier.id = ?)',
      after,
    );
  if (text?.trim())
    conditions.add(
      `(doc->>'customerName' ilike ? or doc->>'topic' ilike ? or doc->>'summary' ilike ?
        or exists (select from message where message.interaction_id = interaction.id and message.doc->>'text' ilike ?))`,
      containing(text.trim()),
    );
}
