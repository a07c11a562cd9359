import type { Story } from '../../../domain/metrics/story.ts';
import { type InHand, timeInHand } from '../../../domain/metrics/time-in-hand.ts';
import type { Sql } from '../../db/database.ts';

interface Line {
  interaction_id: string;
  n: number;
  agent_id: string;
  from_at: number;
  to_at: number | null;
}

const linesOf = (id: string, spans: readonly InHand[]): Line[] =>
  spans.map(({ agentId, from, to }, n) => ({
    interaction_id: id,
    n,
    agent_id: agentId,
    from_at: from,
    to_at: to ?? null,
  }));

const nameOf = ({ agent_id, from_at, to_at }: Line): string => `${agent_id} ${from_at} ${to_at}`;

/**
 * Puts the stretches in which these interactions keep people busy in the place of what was kept of them, and notes from
 * where on whose time is to be summed anew. What has not changed is left alone.
 */
export async function keepBusy(sql: Sql, stories: readonly Story[]): Promise<void> {
  if (stories.length === 0) return;
  const ids = stories.map(({ interaction }) => interaction.id);
  const was = new Map<string, Line[]>();
  for (const line of await sql.query<Line>(
    'select * from figure_busy where interaction_id = any($1::text[]) order by interaction_id, n',
    [ids],
  ))
    was.set(line.interaction_id, [...(was.get(line.interaction_id) ?? []), line]);
  const changed: string[] = [];
  const kept: Line[] = [];
  const due: { agent_id: string; at: number }[] = [];
  for (const story of stories) {
    const { id } = story.interaction;
    const [before, now] = [was.get(id) ?? [], linesOf(id, timeInHand(story))];
    const [had, has] = [new Set(before.map(nameOf)), new Set(now.map(nameOf))];
    const different = [
      ...before.filter((line) => !has.has(nameOf(line))),
      ...now.filter((line) => !had.has(nameOf(line))),
    ];
    if (different.length === 0) continue;
    changed.push(id);
    kept.push(...now);
    due.push(...different.map(({ agent_id, from_at }) => ({ agent_id, at: from_at })));
  }
  if (changed.length === 0) return;
  await sql.query('delete from figure_busy where interaction_id = any($1::text[])', [changed]);
  await sql.query(
    `insert into figure_busy select * from jsonb_to_recordset($1::jsonb) as b(
       interaction_id text, n integer, agent_id text, from_at bigint, to_at bigint)`,
    [JSON.stringify(kept)],
  );
  await sql.query(
    `insert into figure_time_due (agent_id, at)
     select agent_id, min(at) from jsonb_to_recordset($1::jsonb) as d(agent_id text, at bigint) group by agent_id`,
    [JSON.stringify(due)],
  );
}
