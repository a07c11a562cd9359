import type { Callback } from '../../domain/callback/callback.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Leg } from '../../domain/interaction/leg.ts';
import type { Story } from '../../domain/metrics/story.ts';
import { type Asking, askedFor, endsOfAsking, type InHand } from '../../domain/metrics/time-in-hand.ts';
import { DAY } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';
import { readRows } from '../db/rows.ts';

/** As far ahead as a customer who comes back is looked for. */
export const LOOKS_AHEAD = 30 * DAY;

/** These interactions with everything that is counted of them; those that do not exist are left out. */
export async function loadStories(sql: Sql, ids: readonly string[]): Promise<Story[]> {
  const interactions = await readRows(sql, 'interaction', 'id = any($1::text[])', [ids]);
  const legs = groupByInteraction(
    await readRows(sql, 'leg', 'interaction_id = any($1::text[]) order by id', [ids]),
  );
  const callbacks = groupByInteraction(
    await readRows(sql, 'callback', 'interaction_id = any($1::text[]) order by id', [ids]),
  );
  const consulted = await consultedOf(sql, ids);
  const asked = await askedOf(sql, ids);
  const next = await nextOf(sql, ids);
  return interactions.map((interaction: Interaction) => ({
    interaction,
    legs: legs.get(interaction.id) ?? [],
    callbacks: callbacks.get(interaction.id) ?? [],
    consulted: consulted.has(interaction.id),
    asked: asked.get(interaction.id) ?? [],
    next: next.get(interaction.id) ?? {},
  }));
}

function groupByInteraction<T extends Leg | Callback>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    // A callback of a case that began in no conversation is none of any story.
    if (row.interactionId === undefined) continue;
    const group = groups.get(row.interactionId);
    if (group) group.push(row);
    else groups.set(row.interactionId, [row]);
  }
  return groups;
}

/** The row forgets a consult when the matter ends; the journal does not. */
async function consultedOf(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const found = await sql.query<{ id: string }>(
    `select distinct stream_id as id from journal
     where stream_kind = 'interaction' and stream_id = any($1::text[]) and type = 'consult.asked'`,
    [ids],
  );
  return new Set(found.map(({ id }) => id));
}

/** Who was asked, and until when: a row knows only who is being asked now. */
async function askedOf(sql: Sql, ids: readonly string[]): Promise<Map<string, InHand[]>> {
  const found = await sql.query<Asking & { id: string }>(
    `select stream_id as id, type, at, data->>'personId' as "personId", (data->>'expiresAt')::bigint as "expiresAt"
     from journal where stream_kind = 'interaction' and stream_id = any($1::text[]) and type = any($2::text[])
     order by stream_id, n`,
    [ids, endsOfAsking],
  );
  const asking = new Map<string, Asking[]>();
  for (const event of found) asking.set(event.id, [...(asking.get(event.id) ?? []), event]);
  return new Map([...asking].map(([id, events]) => [id, askedFor(events)]));
}

async function nextOf(sql: Sql, ids: readonly string[]): Promise<Map<string, Story['next']>> {
  const found = await sql.query<{ id: string; any: number; same: number | null }>(
    `select i.id, min(later.arrived_at) as any,
       min(later.arrived_at) filter (where later.doc->>'topic' is not distinct from i.doc->>'topic') as same
     from interaction as i
     join interaction as later on later.customer_id = i.customer_id
       and (later.arrived_at, later.id) > (i.arrived_at, i.id) and later.arrived_at <= i.closed_at + $2
     where i.id = any($1::text[])
     group by i.id`,
    [ids, LOOKS_AHEAD],
  );
  return new Map(found.map(({ id, any, same }) => [id, { any, sameTopic: same ?? undefined }]));
}
