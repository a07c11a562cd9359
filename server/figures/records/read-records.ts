import type { FigureRowsReply } from '../../../contract/http/figures.ts';
import type { RecordScores } from '../../../contract/http/record-scores.ts';
import {
  gapsOf,
  isRecordDue,
  type RecordedContact,
  recordScore,
  scoreOf,
} from '../../../domain/interaction/record-score.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import type { Channel } from '../../../domain/queue/channel.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readParameters } from '../../db/parameters.ts';
import { notAbout } from '../../modules/interactions/search.ts';

interface Asked extends Window {
  queueIds: readonly string[];
  readerId: string;
  now: Instant;
}

type DueRecord = RecordedContact & {
  id: string;
  queueId: string;
  channel: Channel;
  ownerId: string;
  topic?: string;
  wrapUpAt: Instant;
};

/** The records of these queues that count by now; a customer is reached by what their file or one merged into it says. */
async function readRecords(sql: Sql, { queueIds, from, to, readerId, now }: Asked): Promise<DueRecord[]> {
  const found = await sql.query<{ doc: DueRecord; contacts: string[] | null }>(
    `select jsonb_build_object('id', i.id, 'queueId', i.queue_id, 'channel', i.doc->'channel', 'ownerId', i.owner_id,
         'customerName', i.doc->'customerName', 'kind', i.doc->'kind', 'topic', i.doc->'topic', 'summary', i.doc->'summary',
         'disposition', i.doc->'disposition', 'solved', i.doc->'solved', 'solution', i.doc->'solution',
         'state', i.doc->'state', 'source', i.doc->'source', 'wrapUpAt', i.doc->'wrapUpAt') as doc,
       array_remove(array[c.doc->>'phone', c.doc->>'email', c.doc->'otherPhones'->>0, o.doc->>'phone', o.doc->>'email'], null)
         as contacts
     from interaction i
     left join customer c on c.id = i.customer_id
     left join customer o on o.id = c.doc->>'mergedInto'
     where i.queue_id = any($1::text[]) and i.owner_id is not null
       and i.arrived_at < $3 and (i.closed_at is null or i.closed_at >= $2)
       and (i.doc->>'wrapUpAt')::bigint >= $2 and (i.doc->>'wrapUpAt')::bigint < $3 and ${notAbout('$4', 'i.doc')}
     order by (i.doc->>'wrapUpAt')::bigint desc, i.id`,
    [queueIds, from, to, readerId],
  );
  const rules = await readParameters(sql, 'P-REC');
  return found
    .map(({ doc, contacts }) => ({ ...withoutNulls(doc), contacts: contacts ?? [] }))
    .filter((record) => isRecordDue(record, now, rules));
}

/** What a row does not have is not there. */
const withoutNulls = <T extends object>(doc: T): T =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== null)) as T;

/** How complete the records of a period are, by agent and together (C-063). */
export async function readRecordScores(sql: Sql, asked: Asked): Promise<RecordScores> {
  const records = await readRecords(sql, asked);
  const agents = [...new Set(records.map(({ ownerId }) => ownerId))].map((agentId) => ({
    agentId,
    ...recordScore(records.filter(({ ownerId }) => ownerId === agentId)),
  }));
  return {
    team: recordScore(records),
    agents: agents.sort((a, b) => (a.agentId < b.agentId ? -1 : 1)),
  };
}

/** The records behind a score: those with the most gaps first, then the latest. */
export async function readRecordRows(
  sql: Sql,
  asked: Asked,
  { agentId, after, limit }: { agentId?: string | undefined; after: number; limit: number },
): Promise<FigureRowsReply> {
  const records = await readRecords(sql, asked);
  const own = records.filter(({ ownerId }) => agentId === undefined || ownerId === agentId);
  const rows = own
    .map((record) => ({ record, gaps: gapsOf(record) }))
    .sort((a, b) => b.gaps.length - a.gaps.length);
  return {
    rows: rows.slice(after, after + limit).map(({ record, gaps }) => ({
      of: 'interaction',
      id: record.id,
      interactionId: record.id,
      at: record.wrapUpAt,
      queueId: record.queueId,
      channel: record.channel,
      kind: record.kind ?? 'none',
      agentId: record.ownerId,
      customerName: record.customerName,
      ...(record.topic !== undefined && { topic: record.topic }),
      ...scoreOf(record),
      gaps,
    })),
    total: own.length,
    figure: recordScore(own).score,
    ...(rows.length > after + limit && { next: String(after + limit) }),
  };
}
