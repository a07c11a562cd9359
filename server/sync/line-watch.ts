import { dayOf } from '../../domain/calendar/site-time.ts';
import type { Duration, Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';

/** What came back on one line since it was last written down. */
interface Trips {
  count: number;
  sum: Duration;
  longest: Duration;
}

const NONE: Trips = { count: 0, sum: 0, longest: 0 };
/** So many beats are written down together: a minute's at the rhythm of the line. */
const TOGETHER = 20;

/** The centre's own ear on people's lines (C-268): when one was lost without a word, when it was back, and how long answers took. */
export class LineWatch {
  readonly #centre: Pick<Centre, 'db' | 'clock'>;
  readonly #trips = new Map<string, Trips>();

  constructor(centre: Pick<Centre, 'db' | 'clock'>) {
    this.#centre = centre;
  }

  /** A person's line is there, again if it was lost. */
  async opened(personId: string): Promise<void> {
    const { db, clock } = this.#centre;
    await db.query('update line_heard set until = $2 where person_id = $1 and until is null', [
      personId,
      clock.now(),
    ]);
  }

  /** It broke without a word; it was last heard at `since`. Who has hung up has not lost anything. */
  async lost(personId: string, since: Instant): Promise<void> {
    await this.#centre.db.query(
      'insert into line_heard (person_id, since) values ($1, $2) on conflict do nothing',
      [personId, since],
    );
    await this.write(personId);
  }

  /** One beat was answered after so long. */
  async answered(personId: string, took: Duration): Promise<void> {
    const { count, sum, longest } = this.#trips.get(personId) ?? NONE;
    this.#trips.set(personId, { count: count + 1, sum: sum + took, longest: Math.max(longest, took) });
    if (count + 1 >= TOGETHER) await this.write(personId);
  }

  /** Writes down what was heard of a person's line. */
  async write(personId: string): Promise<void> {
    const trips = this.#trips.get(personId);
    if (!trips) return;
    this.#trips.delete(personId);
    const { db, clock } = this.#centre;
    await db.query(
      `insert into line_trip (person_id, day, count, sum_ms, longest_ms) values ($1, $2, $3, $4, $5)
       on conflict (person_id, day) do update set count = line_trip.count + excluded.count,
         sum_ms = line_trip.sum_ms + excluded.sum_ms,
         longest_ms = greatest(line_trip.longest_ms, excluded.longest_ms)`,
      [personId, dayOf(clock.now()), trips.count, trips.sum, trips.longest],
    );
  }
}
