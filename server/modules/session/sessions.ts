import { createHash } from 'node:crypto';
import type { Person } from '../../../domain/person/person.ts';
import { HOUR, MINUTE } from '../../../domain/time.ts';
import type { Clock } from '../../clock.ts';
import type { Database, Sql } from '../../db/database.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Random } from '../../random.ts';

const ACCESS_LIFE = 15 * MINUTE;
/** A shift with its overtime; every renewal begins it anew. */
const REFRESH_LIFE = 12 * HOUR;

export interface Tokens {
  accessToken: string;
  accessExpiresAt: number;
  refreshToken: string;
}

interface Rotation {
  id: string;
  family: string;
  person_id: string;
  refresh_expires_at: number;
  used_at: number | null;
  successor: string | null;
  revoked_at: number | null;
}

/** Tokens are random and 256 bits long, so a plain hash keeps them as well as a slow one. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Who is signed in. Access tokens live minutes; a refresh token works once and is replaced. One that comes back after
 * its successor was seen has been copied: then everything that came from that sign-in ends.
 */
export class Sessions {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #random: Random;

  constructor({ db, clock, random }: { db: Database; clock: Clock; random: Random }) {
    this.#db = db;
    this.#clock = clock;
    this.#random = random;
  }

  /** Begins a sign-in for a person who has proved who they are. Throws `ApiError` for who has left (C-206). */
  async begin(personId: string): Promise<Tokens> {
    if (await this.hasLeft(personId)) throw new ApiError('accessEnded', 'they have left');
    return this.#issue(this.#db, this.#random.id(), this.#random.id(), personId);
  }

  /** The person an access token speaks for, or nothing. */
  async personOf(accessToken: string): Promise<Person | undefined> {
    const now = this.#clock.now();
    const [found] = await this.#db.query<{ id: string; used_at: number | null; doc: Person }>(
      `select session.id, session.used_at, person.doc from session join person on person.id = session.person_id
       where access_hash = $1 and access_expires_at > $2 and revoked_at is null and not has_left(person_id, $2)`,
      [digest(accessToken), now],
    );
    if (!found) return undefined;
    if (found.used_at === null)
      await this.#db.query('update session set used_at = $2 where id = $1', [found.id, now]);
    return found.doc;
  }

  /** New tokens for a refresh token, or nothing when it is not good any more. */
  async refresh(refreshToken: string): Promise<{ tokens: Tokens; personId: string } | undefined> {
    return this.#db.transaction(async (sql) => {
      const rotation = await this.#rotation(sql, 'refresh_hash', digest(refreshToken));
      if (!rotation || rotation.revoked_at !== null) return undefined;
      if (rotation.refresh_expires_at <= this.#clock.now()) return undefined;
      if (await this.hasLeft(rotation.person_id, sql)) {
        await this.endAll(sql, rotation.person_id);
        return undefined;
      }
      if (rotation.successor !== null && !(await this.#answerWasLost(sql, rotation.successor))) {
        await this.#revoke(sql, rotation.family);
        return undefined;
      }
      const id = this.#random.id();
      await sql.query('update session set successor = $2 where id = $1', [rotation.id, id]);
      const tokens = await this.#issue(sql, id, rotation.family, rotation.person_id);
      return { tokens, personId: rotation.person_id };
    });
  }

  /** Ends the sign-in a refresh token belongs to, on every desktop it reached. */
  async end(refreshToken: string): Promise<void> {
    await this.#db.transaction(async (sql) => {
      const rotation = await this.#rotation(sql, 'refresh_hash', digest(refreshToken));
      if (rotation) await this.#revoke(sql, rotation.family);
    });
  }

  /** Ends every sign-in of a person: their password changed. */
  async endAll(sql: Sql, personId: string): Promise<void> {
    await sql.query('update session set revoked_at = $2 where person_id = $1 and revoked_at is null', [
      personId,
      this.#clock.now(),
    ]);
  }

  /** Ends every sign-in of those who have left: should they come back, they sign in anew (C-206). */
  async endOfThoseWhoLeft(sql: Sql): Promise<void> {
    await sql.query(
      'update session set revoked_at = $1 where revoked_at is null and has_left(person_id, $1)',
      [this.#clock.now()],
    );
  }

  async hasLeft(personId: string, sql: Sql = this.#db): Promise<boolean> {
    const [found] = await sql.query<{ left: boolean }>('select has_left($1, $2) as "left"', [
      personId,
      this.#clock.now(),
    ]);
    return found?.left === true;
  }

  /** The sign-in that an access token belongs to. */
  async signInOf(accessToken: string): Promise<string | undefined> {
    const [found] = await this.#db.query<{ family: string }>(
      'select family from session where access_hash = $1',
      [digest(accessToken)],
    );
    return found?.family;
  }

  /** Which of these sign-ins go on. */
  async goingOn(signIns: readonly string[]): Promise<Set<string>> {
    const found = await this.#db.query<{ family: string }>(
      `select distinct family from session join person on person.id = session.person_id
       where family = any($1::text[]) and revoked_at is null and refresh_expires_at > $2
         and not has_left(person_id, $2)`,
      [signIns, this.#clock.now()],
    );
    return new Set(found.map(({ family }) => family));
  }

  /** Forgets what has run out; a copied token that old is refused as unknown. */
  async forgetExpired(): Promise<void> {
    await this.#db.query('delete from session where refresh_expires_at < $1', [
      this.#clock.now() - REFRESH_LIFE,
    ]);
  }

  /**
   * The desktop asks again with the old token because the network ate the answer. Nobody has the successor then: it is
   * taken back and replaced. If anybody has used it, this is no lost answer.
   */
  async #answerWasLost(sql: Sql, successor: string): Promise<boolean> {
    const next = await this.#rotation(sql, 'id', successor);
    if (!next || next.used_at !== null || next.successor !== null || next.revoked_at !== null) return false;
    await sql.query('update session set revoked_at = $2 where id = $1', [next.id, this.#clock.now()]);
    return true;
  }

  async #rotation(sql: Sql, column: 'id' | 'refresh_hash', value: string): Promise<Rotation | undefined> {
    const [found] = await sql.query<Rotation>(
      `select id, family, person_id, refresh_expires_at, used_at, successor, revoked_at
       from session where ${column} = $1 for update`,
      [value],
    );
    return found;
  }

  async #revoke(sql: Sql, family: string): Promise<void> {
    await sql.query('update session set revoked_at = $2 where family = $1 and revoked_at is null', [
      family,
      this.#clock.now(),
    ]);
  }

  async #issue(sql: Sql, id: string, family: string, personId: string): Promise<Tokens> {
    const now = this.#clock.now();
    const [accessToken, refreshToken] = [this.#random.token(), this.#random.token()];
    const accessExpiresAt = now + ACCESS_LIFE;
    await sql.query(
      `insert into session
         (id, family, person_id, access_hash, access_expires_at, refresh_hash, refresh_expires_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        family,
        personId,
        digest(accessToken),
        accessExpiresAt,
        digest(refreshToken),
        now + REFRESH_LIFE,
        now,
      ],
    );
    return { accessToken, accessExpiresAt, refreshToken };
  }
}
