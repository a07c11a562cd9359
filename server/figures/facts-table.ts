import type { Fact } from '../../domain/metrics/fact.ts';
import type { Sql } from '../db/database.ts';

export const factColumns =
  'interaction_id, of, row_id, at, queue_id, channel, kind, agent_id, disposition, sums';

export interface FactLine {
  interaction_id: string;
  of: Fact['of'];
  row_id: string;
  at: number;
  queue_id: string;
  channel: Fact['channel'];
  kind: Fact['kind'];
  agent_id: string;
  disposition: Fact['disposition'];
  sums: Fact['sums'];
}

/** What was counted of these interactions last time. */
export async function readFacts(sql: Sql, ids: readonly string[]): Promise<Map<string, Fact[]>> {
  const lines = await sql.query<FactLine>(
    `select ${factColumns} from figure_fact
     where interaction_id = any($1::text[]) order by interaction_id, n`,
    [ids],
  );
  const facts = new Map<string, Fact[]>();
  for (const line of lines) {
    const known = facts.get(line.interaction_id);
    if (known) known.push(factOfLine(line));
    else facts.set(line.interaction_id, [factOfLine(line)]);
  }
  return facts;
}

export const factOfLine = (line: FactLine): Fact => ({
  of: line.of,
  rowId: line.row_id,
  at: line.at,
  queueId: line.queue_id,
  channel: line.channel,
  kind: line.kind,
  agentId: line.agent_id,
  disposition: line.disposition,
  sums: line.sums,
});

/** Puts what is counted now in the place of what was. */
export async function writeFacts(sql: Sql, facts: ReadonlyMap<string, readonly Fact[]>): Promise<void> {
  if (facts.size === 0) return;
  await sql.query('delete from figure_fact where interaction_id = any($1::text[])', [[...facts.keys()]]);
  const lines = [...facts].flatMap(([interaction_id, list]) =>
    list.map(({ of, rowId, at, queueId, channel, kind, agentId, disposition, sums }, n) => ({
      interaction_id,
      n,
      of,
      row_id: rowId,
      at,
      queue_id: queueId,
      channel,
      kind,
      agent_id: agentId,
      disposition,
      sums,
    })),
  );
  if (lines.length === 0) return;
  await sql.query(
    `insert into figure_fact (interaction_id, n, of, row_id, at, queue_id, channel, kind, agent_id, disposition, sums)
     select interaction_id, n, of, row_id, at, queue_id, channel, kind, agent_id, disposition, sums
     from jsonb_to_recordset($1::jsonb) as f(
       interaction_id text, n integer, of text, row_id text, at bigint, queue_id text, channel text, kind text,
       agent_id text, disposition text, sums jsonb)`,
    [JSON.stringify(lines)],
  );
}
