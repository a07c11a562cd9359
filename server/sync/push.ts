import type { PushReply, PushRequest, WireMutation } from '../../contract/sync/wire.ts';
import { OLDEST_PUSH, WIRE_VERSION } from '../../contract/sync/wire.ts';
import { Refusal } from '../../domain/refusal.ts';
import { upcast } from '../../sync/mutators/upcast.ts';
import type { AppParts } from '../app-parts.ts';
import { SYSTEM } from '../centre/centre.ts';
import { type CentreTransaction, RuleFailure } from '../centre/centre-transaction.ts';
import { isLastingFailure } from '../db/database.ts';
import { refusedAs } from '../site/record-refused.ts';
import { countFailure } from './failures.ts';
import {
  type Asked,
  answerOf,
  lastNumbers,
  type Processed,
  type Result,
  recordProcessed,
  type Stored,
  storedAnswers,
} from './processed.ts';

type Parts = Pick<AppParts, 'centre' | 'log'>;

export interface PushOutcome {
  results: Result[];
  error?: PushReply['error'];
}

/** Why a push ended early: the numbers do not fit, or one mutation broke on the server. */
interface Stop {
  error?: PushReply['error'];
  broken?: { mutation: WireMutation; error: unknown };
}

interface Ran extends Processed {
  results: Result[];
  stop?: Stop;
}

/**
 * Processes a desktop's mutations in its order, each at most once, all in one transaction. A refusal is an answer like
 * any other: it is kept, and the next mutation goes on. Where the server itself fails, what came before is kept, the
 * rest is left to be sent again, and what fails for ever is set aside. Work of older desktops runs in today's words and
 * is kept in theirs.
 */
export async function push(parts: Parts, personId: string, request: PushRequest): Promise<PushOutcome> {
  if (!isUnderstood(request)) return { results: [], error: 'upgrade' };
  const asked = { personId, request };
  try {
    const [ran] = await parts.centre.transact((transaction) => processAll(transaction, [asked]));
    return await conclude(parts, asked, ran);
  } catch (error) {
    const [mutation, ...others] = request.mutations;
    if (!mutation || !isLastingFailure(error)) throw error;
    if (others.length) return pushOneByOne(parts, personId, request);
    return setAside(parts, personId, request.clientId, [], { mutation, error });
  }
}

export const isUnderstood = ({ version }: PushRequest): boolean =>
  version >= OLDEST_PUSH && version <= WIRE_VERSION;

/**
 * The pushes of several desktops in one transaction, none with the same client id; what each comes to is for its own
 * caller to wait for. Where they cannot be written together, each is pushed alone.
 */
export async function pushTogether(
  parts: Parts,
  asked: readonly Asked[],
): Promise<(() => Promise<PushOutcome>)[]> {
  try {
    const ran = await parts.centre.transact((transaction) => processAll(transaction, asked));
    return asked.map((one, i) => () => conclude(parts, one, ran[i]));
  } catch (error) {
    parts.log.warn({ err: error, pushes: asked.length }, 'pushes could not be processed together');
    return asked.map(
      ({ personId, request }) =>
        () =>
          push(parts, personId, request),
    );
  }
}

async function conclude(
  parts: Parts,
  { personId, request }: Asked,
  ran: Ran | undefined,
): Promise<PushOutcome> {
  const { results = [], stop } = ran ?? {};
  if (stop?.broken) return setAside(parts, personId, request.clientId, results, stop.broken);
  return { results, error: stop?.error };
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

async function processAll(transaction: CentreTransaction, asked: readonly Asked[]): Promise<Ran[]> {
  const { sql } = transaction;
  const starts = await lastNumbers(sql, asked, transaction.now());
  const uids = asked.flatMap(({ request }) => request.mutations.map(({ uid }) => uid));
  const known = await storedAnswers(sql, uids);
  await transaction.foresee(asked.flatMap((one) => newIntents(one, known)));
  const all: Ran[] = [];
  for (const one of asked)
    all.push(await processOne(transaction, one, starts.get(one.request.clientId), known));
  await recordProcessed(
    sql,
    all.filter(({ clientId }) => starts.has(clientId)),
    transaction.now(),
  );
  return all;
}

function newIntents({ personId, request }: Asked, known: ReadonlyMap<string, Stored>) {
  const actor = { kind: 'person' as const, id: personId };
  const fresh = request.mutations.filter(({ uid }) => !known.has(uid));
  return fresh.map((mutation) => ({ intent: upcast({ ...mutation, version: request.version }), actor }));
}

/** One desktop's mutations; what it is answered first, it answers to whoever sends the same uid after it. */
async function processOne(
  transaction: CentreTransaction,
  { personId, request: { clientId, version, mutations } }: Asked,
  start: number | undefined,
  known: Map<string, Stored>,
): Promise<Ran> {
  const fresh: { mutation: WireMutation; result: Result }[] = [];
  const results: Result[] = [];
  const ran = { clientId, personId, last: start ?? 0, fresh, results };
  if (start === undefined) return { ...ran, stop: { error: 'forked' } };
  for (const mutation of mutations) {
    const earlier = known.get(mutation.uid);
    const error = misplaced(mutation.n, ran.last, earlier !== undefined);
    if (error) return { ...ran, stop: { error } };
    const decided = earlier
      ? answerOf(earlier, personId)
      : await decide(transaction, personId, { ...mutation, version });
    if (!('status' in decided)) return { ...ran, stop: decided };
    if (!earlier) {
      fresh.push({ mutation, result: decided });
      const { uid, status, refusal = null } = decided;
      known.set(uid, { uid, person_id: personId, status, refusal });
    }
    results.push(decided);
    ran.last = Math.max(ran.last, mutation.n);
  }
  return ran;
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
      if (code === 'notFound') await noteRefused(transaction, personId, name, args);
      return { uid, status: 'rejected', refusal: { code, fields } };
    }
    if (error instanceof RuleFailure) return { broken: { mutation, error } };
    throw error;
  }
}

/** What somebody of a partner named that is not theirs is written down with the answer (C-003). */
const noteRefused = (transaction: CentreTransaction, personId: string, name: string, args: unknown) =>
  transaction.mutate({ name: 'centre.recordRefused', args: refusedAs(personId, name, args) }, SYSTEM);

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
