import type { z } from 'zod';
import {
  type AuditEntry,
  type AuditExport,
  type AuditJournal,
  type auditExportQuerySchema,
  type auditJournalQuerySchema,
  EXPORT_LIMIT,
  type Looks,
} from '../../../contract/http/audit.ts';
import { maskPersonal } from '../../../domain/audit/mask-personal.ts';
import type { AuditLook } from '../../../domain/audit/viewed.ts';
import type { Actor, EventType, Stream } from '../../../domain/journal/event.ts';
import { coverEvent } from '../../../domain/privacy/rights/cover.ts';
import { headOfChain } from '../../chain/chain-journal.ts';
import type { Sql } from '../../db/database.ts';

const PAGE = 100;

interface Line {
  seq: number;
  id: string;
  stream_kind: Stream['kind'];
  stream_id: string;
  type: string;
  at: number;
  claimed_at: number | null;
  actor_kind: Actor['kind'];
  actor_id: string;
  data: unknown;
  place: number | null;
  hash: string | null;
}

const LINES = `select journal.seq, id, stream_kind, stream_id, type, journal.at, claimed_at, actor_kind, actor_id, data,
  place, encode(hash, 'hex') as hash from journal left join journal_link on journal_link.seq = journal.seq`;

const entryOf = (line: Line, erased: ReadonlySet<string>): AuditEntry => ({
  seq: line.seq,
  id: line.id,
  stream: { kind: line.stream_kind, id: line.stream_id },
  type: line.type,
  at: line.at,
  ...(line.claimed_at !== null && { claimedAt: line.claimed_at }),
  actor: { kind: line.actor_kind, id: line.actor_id },
  data: maskPersonal(erased.has(nameOf(line)) ? coverEvent(line.type as EventType, line.data) : line.data),
  ...(line.place !== null && line.hash !== null && { place: line.place, hash: line.hash }),
});

/** A stream by its name; what was set up once is in the stream of the centre, named after the row. */
const nameOf = ({ stream_kind, stream_id }: Pick<Line, 'stream_kind' | 'stream_id'>): string =>
  stream_kind === 'config' ? stream_id : `${stream_kind}:${stream_id}`;

/** Those of whom everything was deleted: their lines are read without what they said (C-249). */
async function erasedAmong(sql: Sql, lines: readonly Line[]): Promise<Set<string>> {
  const names = [...new Set(lines.map(nameOf))];
  const erased = await sql.query<{ name: string }>(
    `select 'customer:' || id as name from customer where doc ? 'erasedAt' and 'customer:' || id = any($1::text[])
     union all
     select 'interaction:' || id from interaction where doc ? 'erasedAt' and 'interaction:' || id = any($1::text[])
     union all
     select 'case:' || id from casefile where doc ? 'erasedAt' and 'case:' || id = any($1::text[])`,
    [names],
  );
  return new Set(erased.map(({ name }) => name));
}

/** A page of the journal, the latest first. */
export async function readAudited(
  sql: Sql,
  asked: z.output<typeof auditJournalQuerySchema>,
): Promise<AuditJournal> {
  const { from, to, actorId, about, type, after } = asked;
  const lines = await sql.query<Line>(
    `${LINES} where ($1::bigint is null or journal.at >= $1) and ($2::bigint is null or journal.at < $2)
       and ($3::text is null or actor_id = $3) and ($4::text is null or stream_id = $4)
       and ($5::text is null or type = $5) and ($6::bigint is null or journal.seq < $6)
     order by journal.seq desc limit ${PAGE + 1}`,
    [from ?? null, to ?? null, actorId || null, about || null, type || null, after ?? null],
  );
  const erased = await erasedAmong(sql, lines);
  const entries = lines.slice(0, PAGE).map((line) => entryOf(line, erased));
  return { entries, ...(lines.length > PAGE && { next: entries.at(-1)?.seq }) };
}

/** The journal of a time with its links, in its order. */
export async function exportAudited(
  sql: Sql,
  { from, to }: z.output<typeof auditExportQuerySchema>,
): Promise<AuditExport> {
  const lines = await sql.query<Line>(
    `${LINES} where journal.at >= $1 and journal.at < $2 order by journal.seq limit ${EXPORT_LIMIT + 1}`,
    [from, to],
  );
  const { seq, place, hash } = await headOfChain(sql);
  const erased = await erasedAmong(sql, lines);
  const entries = lines.slice(0, EXPORT_LIMIT).map((line) => entryOf(line, erased));
  return { head: { seq, place, hash }, entries, more: lines.length > EXPORT_LIMIT };
}

/** What auditors have looked at, the latest first. */
export async function readLooks(sql: Sql, after: number | undefined): Promise<Looks> {
  const lines = await sql.query<{ seq: number; at: number; actor_id: string; data: AuditLook }>(
    `select seq, at, actor_id, data from journal
     where type = 'audit.viewed' and ($1::bigint is null or seq < $1) order by seq desc limit ${PAGE + 1}`,
    [after ?? null],
  );
  const looks = lines
    .slice(0, PAGE)
    .map(({ seq, at, actor_id: personId, data }) => ({ ...data, seq, at, personId }));
  return { looks, ...(lines.length > PAGE && { next: looks.at(-1)?.seq }) };
}
