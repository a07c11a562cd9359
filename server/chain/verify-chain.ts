import { type ChainFinding, type ChainStand, checkChain } from '../../domain/journal/chain.ts';
import type { Sql } from '../db/database.ts';
import { headOfChain, readLines, readLinks, sha256 } from './chain-journal.ts';

export interface CheckedPart {
  /** Where the check stands; the next part begins there. */
  stand: ChainStand;
  findings: ChainFinding[];
  checked: number;
  done: boolean;
}

/** Holds the next lines of the journal against the chain. What is not chained yet is no fault and not looked at. */
export async function checkPart(sql: Sql, from: ChainStand, most = 5_000): Promise<CheckedPart> {
  const head = await headOfChain(sql);
  const lines = await readLines(sql, from.seq, head.seq, most);
  const to = lines.length < most ? head.seq : (lines.at(-1)?.seq ?? head.seq);
  const { stand, findings } = checkChain(from, lines, await readLinks(sql, from.seq, to), sha256);
  // A line without a link may be the last of a part: the next one goes on behind it all the same.
  return { stand: { ...stand, seq: to }, findings, checked: lines.length, done: to >= head.seq };
}

/** Whether the chain still goes through a head that somebody noted: it cannot have been made anew up to there. */
export async function goesThrough(sql: Sql, noted: Pick<ChainStand, 'place' | 'hash'>): Promise<boolean> {
  const found = await sql.query("select from journal_link where place = $1 and encode(hash, 'hex') = $2", [
    noted.place,
    noted.hash,
  ]);
  return found.length > 0;
}

export interface ChainState {
  head: ChainStand & { at?: number | undefined };
  /** What is not chained yet: how much, and since when the oldest waits. */
  behind: { lines: number; since?: number | undefined };
}

/** How far the chain goes and how far it is behind. */
export async function stateOfChain(sql: Sql): Promise<ChainState> {
  const { seq, place, hash, at } = await headOfChain(sql);
  const [behind] = await sql.query<{ lines: number; since: number | null }>(
    'select count(*) as lines, min(at) as since from journal where seq > $1',
    [seq],
  );
  return {
    head: { seq, place, hash, at },
    behind: { lines: behind?.lines ?? 0, since: behind?.since ?? undefined },
  };
}
