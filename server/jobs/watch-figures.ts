import { lastMinutes } from '../../domain/metrics/window.ts';
import type { Person } from '../../domain/person/person.ts';
import { HOUR } from '../../domain/time.ts';
import { judgeWatch, type Watch } from '../../domain/watch/watch.ts';
import {
  currentValue,
  SHARES_OF_MINUTES,
  type Standing,
  shareFigures,
  type WatchedFigure,
} from '../../domain/watch/watched-figure.ts';
import type { Centre } from '../centre/centre.ts';
import { readRow, readRows } from '../db/rows.ts';

/**
 * Looks at every watched figure and warns whoever owns it. What happened is found on a look at the rows and decided once
 * more in the transaction. Returns how many crossed, one way or the other.
 */
export async function watchFigures(centre: Centre): Promise<number> {
  const watches = await readRows(centre.db, 'watch', `doc->>'state' <> 'stopped' order by id`);
  const standings = new Map<string, Standing>();
  const people = watches.length > 0 ? await readRows(centre.db, 'person') : [];
  let crossed = 0;
  for (const watch of watches) {
    const watched = watches.filter(({ queueId }) => queueId === watch.queueId).map(({ figure }) => figure);
    const standing =
      standings.get(watch.queueId) ?? (await standingOf(centre, watch.queueId, watched, people));
    standings.set(watch.queueId, standing);
    if (await look(centre, watch, standing)) crossed += 1;
  }
  return crossed;
}

async function look(centre: Centre, watch: Watch, standing: Standing): Promise<boolean> {
  const queue = await readRow(centre.db, 'queue', watch.queueId);
  const now = centre.clock.now();
  const value = queue && currentValue(watch.figure, queue, standing, now);
  if (value === undefined) return false;
  const spent = await warnedAt(centre, watch.ownerId);
  if (!judgeWatch(watch, value, spent, now)) return false;
  const args = { watchId: watch.id, warningId: centre.random.id(), value, spent };
  const { events } = await centre.act('centre.crossWatch', args);
  return events.length > 0;
}

/** When somebody was warned in the last hour, of whatever. */
async function warnedAt({ db, clock }: Centre, ownerId: string): Promise<number[]> {
  const found = await db.query<{ at: number }>(
    `select at from warning where at > $1 and doc->>'ownerId' = $2 order by at`,
    [clock.now() - HOUR, ownerId],
  );
  return found.map(({ at }) => Number(at));
}

/**
 * No more rows than the watched figures are made of: whoever is there now, and of a queue's legs those of the last half
 * hour, where a share of them is watched. However long the day gets, a look costs the same.
 */
async function standingOf(
  { db, clock }: Centre,
  queueId: string,
  watched: readonly WatchedFigure[],
  people: readonly Person[],
): Promise<Standing> {
  const { from } = lastMinutes(clock.now(), SHARES_OF_MINUTES);
  const shares = watched.some((figure) => shareFigures.includes(figure));
  const calls = watched.includes('callbacksOverdue');
  return {
    interactions: await readRows(
      db,
      'interaction',
      `queue_id = $1 and source = 'live' and state in ('queued', 'offered', 'connected', 'held', 'wrapUp')`,
      [queueId],
    ),
    legs: shares
      ? await readRows(db, 'leg', `queue_id = $1 and scopes <> '{}' and entered_at >= $2`, [queueId, from])
      : [],
    people,
    callbacks: calls
      ? await readRows(db, 'callback', `doc->>'queueId' = $1 and doc->>'state' = 'open'`, [queueId])
      : [],
  };
}
