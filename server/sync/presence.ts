import { type Instant, SECOND } from '../../domain/time.ts';
import { type Centre, SYSTEM } from '../centre/centre.ts';
import type { Sql } from '../db/database.ts';
import { takeBackOffers } from '../routing/offers.ts';

/** Without a live line for this long a person's desktop is gone: a network hiccup is shorter, a customer's patience not much longer. */
const GONE_AFTER_MS = 10 * SECOND;

/** Who can be asked: everybody but those whose desktop has fallen silent. */
export async function connectedPeople(sql: Sql, now: Instant): Promise<(personId: string) => boolean> {
  const silent = await sql.query<{ person_id: string }>('select person_id from presence where seen_at < $1', [
    now - GONE_AFTER_MS,
  ]);
  const gone = new Set(silent.map(({ person_id }) => person_id));
  return (personId) => !gone.has(personId);
}

/**
 * Whether people's desktops are there. It is kept in the database, so that any API process may hold the line and any may
 * notice that it fell silent. People who never had a desktop line (the demo's simulated ones) are left alone.
 */
export class Presence {
  readonly #centre: Centre;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  /** These people's desktops have a line right now. */
  async seen(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.#centre.db.query(
      `insert into presence (person_id, seen_at) select id, $2::bigint from unnest($1::text[]) as id
       on conflict (person_id) do update set seen_at = greatest(presence.seen_at, excluded.seen_at)`,
      [personIds, this.#centre.clock.now()],
    );
  }

  /** Takes those whose desktops are gone off the shift, and back what they were offered. Returns who that was. */
  async sweep(): Promise<string[]> {
    const { db, clock } = this.#centre;
    const limit = clock.now() - GONE_AFTER_MS;
    const gone = await db.query<{ person_id: string }>('select person_id from presence where seen_at < $1', [
      limit,
    ]);
    for (const { person_id: personId } of gone) {
      await this.#centre.transact(async (transaction) => {
        await transaction.mutate({ name: 'person.wentOffline', args: { personId } }, SYSTEM);
        await takeBackOffers(transaction, ({ offer }) => offer?.personId === personId);
        await transaction.sql.query('delete from presence where person_id = $1 and seen_at < $2', [
          personId,
          limit,
        ]);
      });
    }
    return gone.map(({ person_id }) => person_id);
  }
}
