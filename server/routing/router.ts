import type { Interaction } from '../../domain/interaction/interaction.ts';
import { Refusal } from '../../domain/refusal.ts';
import { openByChannel, openWorkOf, type RoutablePerson } from '../../domain/routing/eligibility.ts';
import { type OfferToMake, route } from '../../domain/routing/route.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { type Centre, SYSTEM } from '../centre/centre.ts';
import type { CentreTransaction } from '../centre/centre-transaction.ts';
import type { Sql } from '../db/database.ts';
import { readRows } from '../db/rows.ts';
import { connectedPeople } from '../sync/presence.ts';
import { placesToCall, reachPlaces } from './kept-places.ts';
import { tendLongWaits } from './long-waits.ts';
import { takeBackOffers } from './offers.ts';
import { tooOldOf } from './too-old.ts';
import { unqualifiedOf } from './unqualified.ts';

/** One process routes at a time; the others wait and then see what it offered. */
const ROUTING_LOCK = 5_340_002;

/**
 * Offers that ran out go back to their queue, and so do those to somebody who is ending their shift. Returns whether
 * there were any.
 */
export async function expireOffers(centre: Centre): Promise<boolean> {
  const now = centre.clock.now();
  const over = await centre.db.query<{ id: string; person: string; expires: number }>(
    `select id, doc->'offer'->>'personId' as person, offer_expires_at as expires from interaction
     where state = 'offered' and (offer_expires_at <= $1 or doc->'offer'->>'personId' in
       (select id from person where doc->>'state' = 'draining'))`,
    [now],
  );
  if (over.length === 0) return false;
  const isOver = ({ id, offer }: Interaction) =>
    over.some((one) => one.id === id && one.person === offer?.personId && one.expires === offer.expiresAt);
  await centre.transact((transaction) => takeBackOffers(transaction, isOver));
  return true;
}

/** One round of routing over everything that waits. Returns the offers made. */
export async function routeWaiting(centre: Centre): Promise<OfferToMake[]> {
  await expireOffers(centre);
  await reachPlaces(centre);
  const waiting = await centre.db.query(
    `select from interaction where state = 'queued' and source = 'live' limit 1`,
  );
  if (waiting.length === 0) return [];
  return centre.transact(async (transaction) => {
    const { sql } = transaction;
    await sql.query('select pg_advisory_xact_lock($1)', [ROUTING_LOCK]);
    const found = await readRows(
      sql,
      'interaction',
      `state in ('queued', 'offered', 'connected', 'held', 'wrapUp') and source = 'live'`,
    );
    const queues = await readRows(sql, 'queue');
    const open = await tendLongWaits(transaction, found, queues);
    const people = await routablePeople(transaction, open);
    const offers = route(open, people, queues, transaction.now());
    const made: OfferToMake[] = [];
    for (const offer of offers) {
      const interaction = open.find(({ id }) => id === offer.interactionId);
      const queue = queues.find(({ id }) => id === interaction?.queueId);
      if (queue && (await offered(transaction, offer, queue.offerTimeoutMs))) made.push(offer);
    }
    return made;
  });
}

async function routablePeople(
  transaction: CentreTransaction,
  open: readonly Interaction[],
): Promise<RoutablePerson[]> {
  const people = await readRows(transaction.sql, 'person', `doc->>'state' = 'available'`);
  const connected = await connectedPeople(transaction.sql, transaction.now());
  const lastDone = await lastWorkOf(transaction.sql, transaction.now());
  const toCall = await placesToCall(transaction.sql);
  const unqualified = await unqualifiedOf(transaction.sql, people, transaction.now());
  const tooOld = await tooOldOf(transaction.sql, people);
  const fit = people.filter(({ id }) => !unqualified.has(id) && !tooOld.has(id));
  return fit.map((person) => ({
    ...person,
    connected: connected(person.id),
    openWork: openWorkOf(person.id, open) + (toCall.get(person.id) ?? 0),
    openBy: openByChannel(person.id, open),
    idleSince: Math.max(person.stateSince, lastDone.get(person.id) ?? 0),
  }));
}

/** Longer than a shift. */
const LOOK_BACK = 12 * HOUR;

/** When everybody was last done with somebody: with the record, or by handing over. */
async function lastWorkOf(sql: Sql, now: Instant): Promise<ReadonlyMap<string, Instant>> {
  // What is not synchronised any more ended on an earlier day.
  const found = await sql.query<{ agent: string; at: number }>(
    `select agent_id as agent, max(ended_at) as at from leg
     where scopes <> '{}' and ended_at > $1 and agent_id is not null group by agent_id`,
    [now - LOOK_BACK],
  );
  return new Map(found.map(({ agent, at }) => [agent, at]));
}

/** False when somebody took it in the meantime. */
async function offered(
  transaction: CentreTransaction,
  offer: OfferToMake,
  timeoutMs: number,
): Promise<boolean> {
  try {
    const args = { ...offer, expiresAt: transaction.now() + timeoutMs };
    await transaction.mutate({ name: 'centre.offer', args }, SYSTEM);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
