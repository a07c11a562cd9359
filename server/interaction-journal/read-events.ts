import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Sql } from '../db/database.ts';

/** An event with its place in its stream, counted from 1. */
export type PlacedEvent = JournalEvent & { n: number };

interface Line {
  n: number;
  id: string;
  stream_kind: string;
  stream_id: string;
  type: string;
  at: number;
  claimed_at: number | null;
  actor_kind: string;
  actor_id: string;
  data: unknown;
}

export const journalColumns =
  'n, id, stream_kind, stream_id, type, at, claimed_at, actor_kind, actor_id, data';

/** The events of one interaction after a place, in order. */
export async function readEvents(
  sql: Sql,
  interactionId: string,
  { after = 0, limit = 5_000 }: { after?: number; limit?: number } = {},
): Promise<PlacedEvent[]> {
  const lines = await sql.query<Line>(
    `select ${journalColumns} from journal
     where stream_kind = 'interaction' and stream_id = $1 and n > $2 order by n limit $3`,
    [interactionId, after, limit],
  );
  return lines.map(placedEvent);
}

/** The whole journal in the order it was written, in batches. */
export async function* readJournal(sql: Sql, batch = 5_000): AsyncGenerator<JournalEvent[]> {
  let from = 0;
  for (;;) {
    const lines = await sql.query<Line & { seq: number }>(
      `select seq, ${journalColumns} from journal where seq > $1 order by seq limit $2`,
      [from, batch],
    );
    const last = lines.at(-1);
    if (!last) return;
    yield lines.map(({ seq: _, ...line }) => eventOf(line));
    from = last.seq;
  }
}

const placedEvent = (line: Line): PlacedEvent => ({ ...eventOf(line), n: line.n });

/** What the journal holds was checked on its way in. */
function eventOf({ stream_kind, stream_id, actor_kind, actor_id, claimed_at, ...rest }: Line): JournalEvent {
  const claimed = claimed_at === null ? {} : { claimedAt: claimed_at };
  const stream = { kind: stream_kind, id: stream_id };
  return { ...rest, ...claimed, stream, actor: { kind: actor_kind, id: actor_id } } as JournalEvent;
}
