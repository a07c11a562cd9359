import { createHash } from 'node:crypto';
import {
  CHAIN_BEGIN,
  type ChainedLine,
  type ChainLink,
  type ChainStand,
  chainOn,
  type Digest,
} from '../../domain/journal/chain.ts';
import type { Clock } from '../clock.ts';
import { type Database, isCollision, type Sql } from '../db/database.ts';

/** One process chains, the others leave it to that one. */
const CHAIN_LOCK = 5_340_027;
/** So many lines a run: hardly more than a commit of an import, so that nobody waits behind it. */
const BATCH = 1_000;

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');

const LINE = 'seq, id, n, stream_kind, stream_id, type, at, claimed_at, actor_kind, actor_id, data';

/** Lines after one number and up to another, in order. */
export const readLines = (sql: Sql, after: number, to: number, limit: number): Promise<ChainedLine[]> =>
  sql.query(`select ${LINE} from journal where seq > $1 and seq <= $2 order by seq limit $3`, [
    after,
    to,
    limit,
  ]);

const LINK = "seq, place, encode(content, 'hex') as content, encode(hash, 'hex') as hash";

export const readLinks = (sql: Sql, after: number, to: number): Promise<ChainLink[]> =>
  sql.query(`select ${LINK} from journal_link where seq > $1 and seq <= $2 order by seq`, [after, to]);

/** The last link; where the chain begins while there is none. */
export async function headOfChain(sql: Sql): Promise<ChainStand & { at?: number }> {
  const [head] = await sql.query<ChainLink & { at: number }>(
    `select ${LINK}, at from journal_link order by seq desc limit 1`,
  );
  return head ?? CHAIN_BEGIN;
}

/**
 * Chains what the journal has got since, right behind the writers: they neither wait for a hash nor for each other.
 * Returns how many lines it chained; as many as a run may when there is more to do.
 */
export async function chainJournal({ db, clock }: { db: Database; clock: Clock }): Promise<number> {
  const to = await settledUpTo(db);
  if (to === undefined) return 0;
  return db.transaction(async (sql) => {
    const [mine] = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      CHAIN_LOCK,
    ]);
    if (!mine?.mine) return 0;
    const head = await headOfChain(sql);
    const links = chainOn(head, await readLines(sql, head.seq, to, BATCH), sha256);
    await writeLinks(sql, links, clock.now());
    return links.length;
  });
}

/** All there is to chain, at once. */
export async function chainAll(parts: { db: Database; clock: Clock }): Promise<void> {
  while ((await chainJournal(parts)) === BATCH);
}

/**
 * The number up to which every line is there or never will be; nothing when nobody has written, or somebody is writing for
 * longer. Numbers are given before commits, so a lower one may still come: for one moment no writer is under way.
 */
async function settledUpTo(db: Database): Promise<number | undefined> {
  const head = await headOfChain(db);
  if ((await lastNumber(db)) <= head.seq) return undefined;
  try {
    return await db.transaction(async (sql) => {
      await sql.exec("set local lock_timeout = '300ms'");
      await sql.exec('lock table journal in share mode');
      return lastNumber(sql);
    });
  } catch (error) {
    if (isCollision(error)) return undefined;
    throw error;
  }
}

async function lastNumber(sql: Sql): Promise<number> {
  const [last] = await sql.query<{ seq: number }>('select seq from journal order by seq desc limit 1');
  return last?.seq ?? 0;
}

async function writeLinks(sql: Sql, links: readonly ChainLink[], at: number): Promise<void> {
  if (links.length === 0) return;
  await sql.query(
    `insert into journal_link (seq, place, content, hash, at)
     select seq, place, decode(content, 'hex'), decode(hash, 'hex'), $2::bigint
     from jsonb_to_recordset($1::jsonb) as l(seq bigint, place bigint, content text, hash text)`,
    [JSON.stringify(links), at],
  );
}
