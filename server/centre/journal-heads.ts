import type { JournalEvent, Stream } from '../../domain/journal/event.ts';
import type { Sql } from '../db/database.ts';

const nameOf = ({ kind, id }: Stream): string => `${kind}/${id}`;

interface Head {
  n: number;
  at: number;
}

/** Where the streams a transaction appends to end. Ask only for streams whose rows are locked. */
export class JournalHeads {
  readonly #sql: Sql;
  readonly #heads = new Map<string, Head>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Looks up the ends that are not known yet. */
  async load(streams: readonly Stream[]): Promise<void> {
    const wanted = new Map(streams.map((stream) => [nameOf(stream), stream]));
    for (const name of this.#heads.keys()) wanted.delete(name);
    if (wanted.size === 0) return;
    const found = await this.#sql.query<Head & Stream>(
      `select s.kind, s.id, last.n, last.at
       from jsonb_to_recordset($1::jsonb) as s(kind text, id text)
       join lateral (
         select n, at from journal where stream_kind = s.kind and stream_id = s.id order by n desc limit 1
       ) as last on true`,
      [JSON.stringify([...wanted.values()])],
    );
    for (const name of wanted.keys()) this.#heads.set(name, { n: 0, at: 0 });
    for (const { kind, id, n, at } of found) this.#heads.set(nameOf({ kind, id }), { n, at });
  }

  /** The time of the last event in any of these streams. */
  latest(streams: readonly Stream[]): number {
    return Math.max(0, ...streams.map((stream) => this.#head(stream).at));
  }

  /** The event's place in its stream, from 1. */
  next(event: JournalEvent): number {
    const head = this.#head(event.stream);
    head.n += 1;
    head.at = Math.max(head.at, event.at);
    return head.n;
  }

  #head(stream: Stream): Head {
    const head = this.#heads.get(nameOf(stream));
    if (!head) throw new Error(`the end of ${nameOf(stream)} was not looked up`);
    return head;
  }
}
