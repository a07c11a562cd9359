import { createHash } from 'node:crypto';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import type { Sql } from '../../../db/database.ts';
import type { Random } from '../../../random.ts';
import type { Course } from './issuer.ts';

/** From the click to the issuer's word, and from there to the session. */
const LIFE = 10 * MINUTE;
/** As many wrong codes as at a password. */
const TRIES = 8;

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Somebody wants to sign in on the desktop that waits at `returnTo` and knows what `challenge` was made of. */
export async function beginFlow(
  sql: Sql,
  { returnTo, challenge }: { returnTo: string; challenge: string },
  { now, random }: { now: Instant; random: Random },
): Promise<string> {
  const flow = random.token();
  await sql.query(
    'insert into outside_sign_in (flow_hash, return_to, challenge, expires_at) values ($1, $2, $3, $4)',
    [digest(flow), returnTo, challenge, now + LIFE],
  );
  return flow;
}

/** What the issuer must bring back; nothing where the flow is over or its browser has been sent already. */
export async function sendOn(
  sql: Sql,
  flow: string,
  { now, random }: { now: Instant; random: Random },
): Promise<{ returnTo: string; course: Course } | undefined> {
  const course = { state: random.token(), nonce: random.token(), verifier: random.token() };
  const [sent] = await sql.query<{ returnTo: string }>(
    `update outside_sign_in set state_hash = $2, nonce = $3, verifier = $4
     where flow_hash = $1 and expires_at > $5 and nonce is null returning return_to as "returnTo"`,
    [digest(flow), digest(course.state), course.nonce, course.verifier, now],
  );
  return sent && { ...sent, course };
}

/** The sign-in that a browser comes back from. Its state works once. */
export async function comeBack(
  sql: Sql,
  state: string,
  now: Instant,
): Promise<{ id: string; returnTo: string; course: Course } | undefined> {
  const [found] = await sql.query<{ id: string; returnTo: string; nonce: string; verifier: string }>(
    `update outside_sign_in set state_hash = null where state_hash = $1 and expires_at > $2
     returning flow_hash as id, return_to as "returnTo", nonce, verifier`,
    [digest(state), now],
  );
  if (!found) return undefined;
  const { id, returnTo, nonce, verifier } = found;
  return { id, returnTo, course: { state, nonce, verifier } };
}

/** The issuer has said who it is: what the browser carries to the desktop. */
export async function giveTicket(
  sql: Sql,
  { id, personId }: { id: string; personId: string },
  { now, random }: { now: Instant; random: Random },
): Promise<string> {
  const ticket = random.token();
  await sql.query(
    'update outside_sign_in set person_id = $2, ticket_hash = $3, expires_at = $4 where flow_hash = $1',
    [id, personId, digest(ticket), now + LIFE],
  );
  return ticket;
}

/** Whose ticket this is, if the desktop that brings it is the one that began. One from elsewhere ends it. */
export async function personOfTicket(
  sql: Sql,
  { ticket, verifier }: { ticket: string; verifier: string },
  now: Instant,
): Promise<string | undefined> {
  const [found] = await sql.query<{ person_id: string; challenge: string; tries: number }>(
    `select person_id, challenge, tries from outside_sign_in
     where ticket_hash = $1 and expires_at > $2 for update`,
    [digest(ticket), now],
  );
  if (!found) return undefined;
  if (found.challenge === digest(verifier) && found.tries < TRIES) return found.person_id;
  await endTicket(sql, ticket);
  return undefined;
}

/** A wrong code was shown with it. */
export const noteTry = (sql: Sql, ticket: string) =>
  sql.query('update outside_sign_in set tries = tries + 1 where ticket_hash = $1', [digest(ticket)]);

/** It has become a session, or never will. */
export const endTicket = (sql: Sql, ticket: string) =>
  sql.query('delete from outside_sign_in where ticket_hash = $1', [digest(ticket)]);

export const forgetFlows = (sql: Sql, now: Instant) =>
  sql.query('delete from outside_sign_in where expires_at < $1', [now]);
