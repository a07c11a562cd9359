import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { LIVELY } from '../city/arrivals.ts';
import { City } from '../city/city.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';
import { demoColleagues, demoLogins, demoTrainees } from './demo-centre.ts';

/** How far the first start's history reaches back, and how lively that was. */
const MORNING: Duration = 110 * MINUTE;
const MORNING_RATE = 0.8;
/** In between a newsletter went out: for a few minutes more wrote than could be answered at once. */
const RUSH: { from: Duration; to: Duration } = { from: 64 * MINUTE, to: 57 * MINUTE };
const RUSH_RATE = 10;
/** People one can sign in as leave this long before the start: the others have served whom they had by then. */
const LEAVE: Duration = 10 * MINUTE;
/** Just before the start the city is as busy as it will be. */
export const WARM_UP: Duration = 4 * MINUTE;

/** The hours before the first start: figures for the lead, conversations for quality, and queues that are alive. */
export function morning(seed: number, rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const place = new Past(seed, `morning-${now}`, rows);
  const everybody = [...demoColleagues, ...agents(rows)];
  const quiet = { shift: everybody, perMinute: MORNING_RATE };
  place.live({ ...quiet, from: now - MORNING, to: now - RUSH.from });
  place.live({ ...quiet, from: now - RUSH.from, to: now - RUSH.to, perMinute: RUSH_RATE });
  place.live({ ...quiet, from: now - RUSH.to, to: now - LEAVE });
  const leaving = agents(rows);
  for (const id of leaving) place.leave(id, now - LEAVE);
  place.live({
    from: now - LEAVE,
    to: now - WARM_UP,
    shift: demoColleagues,
    leaving,
    perMinute: MORNING_RATE,
  });
  place.live({ from: now - WARM_UP, to: now, shift: demoColleagues, leaving, perMinute: LIVELY });
  return place.centre.events;
}

/** The minutes before a later start, so that nobody looks at an empty city. People's own journals go on from where they are. */
export function warmUp(seed: number, rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const place = new Past(seed, `warm-up-${now}`, rows);
  place.live({ from: now - WARM_UP, to: now, shift: demoColleagues, perMinute: LIVELY });
  return place.centre.events.filter(({ stream }) => stream.kind !== 'person');
}

const agents = (rows: readonly RowChange[]): string[] =>
  demoLogins
    .map(({ personId }) => personId)
    .filter((id) => !demoTrainees.includes(id))
    .filter((id) =>
      rows.some((change) => change.entity === 'person' && change.row?.id === id && isAgent(change.row)),
    );

const isAgent = ({ roles }: { roles: readonly string[] }): boolean => roles.includes('agent');

interface Stretch {
  from: Instant;
  to: Instant;
  shift: readonly string[];
  leaving?: readonly string[];
  perMinute: number;
}

/** A centre in which time passes as fast as it can be computed. */
class Past {
  readonly centre: MemoryCentre;
  readonly #seed: number;
  readonly #run: string;

  constructor(seed: number, run: string, rows: readonly RowChange[]) {
    this.#seed = seed;
    this.#run = run;
    this.centre = new MemoryCentre(run);
    this.centre.rows.apply(rows);
  }

  /** Somebody ends their shift, with the calls made that they had promised: whoever signs in as them begins one. */
  leave(personId: string, now: Instant): void {
    const owed = this.centre.rows
      .all('callback')
      .filter(({ ownerId, state }) => ownerId === personId && state === 'open');
    for (const { id, purpose } of owed) {
      const args = { callbackId: id, attemptId: `${id}:attempt`, outcome: 'reached', note: purpose };
      this.centre.mutate({ name: 'callback.attempt', args }, asPerson(personId), now);
    }
    const nothing = { interactionIds: [], callbackIds: [], drafts: 0, unsent: 0, reason: '' };
    this.centre.mutate({ name: 'shift.finish', args: nothing }, asPerson(personId), now);
  }

  live({ from, to, shift, leaving, perMinute }: Stretch): void {
    const plan = {
      seed: this.#seed,
      run: `${this.#run}-${from}`,
      startedAt: from,
      colleagues: shift,
      leaving,
    };
    const city = new City({ ...plan, perMinute });
    for (let now = from; now < to; now += SECOND) {
      for (const deed of city.step(this.centre.view(now, shift), now)) this.centre.perform(deed, now);
      this.centre.route(now);
    }
  }
}
