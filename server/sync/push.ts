import type { PushReply, PushRequest, WireMutation } from '../../contract/sync/wire.ts';
import { OLDEST_PUSH, WIRE_VERSION } from '../../contract/sync/wire.ts';
import { Refusal } from '../../domain/refusal.ts';
import { upcast } from '../../sync/mutators/upcast.ts';
import type { AppParts } from '../app-parts.ts';
import { type CentreTransaction, RuleFailure } from '../centre/centre-transaction.ts';
import { isLastingFailure } from '../db/database.ts';
import { countFailure } from './failures.ts';
import { answersTo, lastNumber, type Processed, type Result, recordProcessed } from './processed.ts';

type Parts = Pick<AppParts, 'centre' | 'log'>;

export interface PushOutcome {
  results: Result[];
  error?: PushReply['error'];
}

/** Why a batch ended early: the numbers do not fit, or one mutation broke on the server. */
interface Stop {
  error?: PushReply['error'];
  broken?: { mutation: WireMutation; error: unknown };
}

/**
 * Processes a desktop's mutations in its order, each at most once, all in one transaction. A refusal is an answer like
 * any other: it is kept, and the next mutation goes on. Where the server itself fails, what came before is kept, the
 * rest is left to be sent again, and what fails for ever is set aside. Work of older desktops runs in today's words and
 * is kept in theirs.
 */
export async function push(parts: Parts, personId: string, request: PushRequest): Promise<PushOutcome> {
  const { version } = request;
  if (version < OLDEST_PUSH || version > WIRE_VERSION) return { results: [], error: 'upgrade' };
  try {
    const { results, stop } = await parts.centre.transact((transaction) =>
      processAll(transaction, personId, request),
    );
    if (stop?.broken) return await setAside(parts, personId, request.clientId, results, stop.broken);
    return { results, error: stop?.error };
  } catch (error) {
    const [mutation, ...others] = request.mutations;
    if (!mutation || !isLastingFailure(error)) throw error;
    if (others.length) return pushOneByOne(parts, personId, request);
    return setAside(parts, personId, request.clientId, [], { mutation, error });
  }
}

/** Something in the batch cannot be written. Alone, each shows whether it is the one. */
async function pushOneByOne(parts: Parts, personId: string, request: PushRequest): Promise<PushOutcome> {
  const results: Result[] = [];
  for (const mutation of request.mutations) {
    try {
      const one = await push(parts, personId, { ...request, mutations: [mutation] });
      results.push(...one.results);
      if (one.error) return { results, error: one.error };
    } catch (error) {
      if (results.length === 0) throw error;
      return { results };
    }
  }
  return { results };
}

async function processAll(
  transaction: CentreTransaction,
  personId: string,
  { clientId, version, mutations }: PushRequest,
): Promise<{ results: Result[]; stop?: Stop }> {
  const { sql } = transaction;
  const start = await lastNumber(sql, { clientId, personId, at: transaction.now() });
  if (start === undefined) return { results: [], stop: { error: 'forked' } };
  const uids = mutations.map(({ uid }) => uid);
  const known = await answersTo(sql, personId, uids);
  const results: Result[] = [];
  const processed: Processed[] = [];
  let last = start;
  let stop: Stop | undefined;
  for (const mutation of mutations) {
    const earlier = known.get(mutation.uid);
    const error = misplaced(mutation.n, last, earlier !== undefined);
    const decided = error
      ? { error }
      : (earlier ?? (await decide(transaction, personId, { ...mutation, version })));
    if (!('status' in decided)) {
      stop = decided;
      break;
    }
    if (!earlier) processed.push({ mutation, result: decided });
    known.set(mutation.uid, decided);
    results.push(decided);
    last = Math.max(last, mutation.n);
  }
  await recordProcessed(sql, { clientId, personId, last, processed, at: transaction.now() });
  return { results, stop };
}

/** What was answered before may come again at any earlier place; something new comes next, or the numbers have forked. */
function misplaced(n: number, last: number, answered: boolean): PushReply['error'] {
  if (n > last + 1) return 'gap';
  return n <= last && !answered ? 'forked' : undefined;
}

async function decide(
  transaction: CentreTransaction,
  personId: string,
  { version, ...mutation }: WireMutation & { version: number },
): Promise<Result | Stop> {
  const { uid, name, args, at } = upcast({ ...mutation, version });
  try {
    await transaction.mutate({ uid, name, args, at }, { kind: 'person', id: personId });
    return { uid, status: 'ok' };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, fields } = error;
      return { uid, status: 'rejected', refusal: { code, fields } };
    }
    if (error instanceof RuleFailure) return { broken: { mutation, error } };
    throw error;
  }
}

/** Counts the failure. Set aside at last, the mutation is answered; before that, the desktop sends it again later. */
async function setAside(
  { centre, log }: Parts,
  personId: string,
  clientId: string,
  results: Result[],
  { mutation, error }: { mutation: WireMutation; error: unknown },
): Promise<PushOutcome> {
  log.error({ err: error, mutation: mutation.name, uid: mutation.uid }, 'a mutation failed on the server');
  const parked = await countFailure(centre, { clientId, personId, mutation });
  if (!parked && results.length === 0) throw error;
  return { results: parked ? [...results, parked] : results };
}
