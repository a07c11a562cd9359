import type { Rate } from '../metrics/rate.ts';
import { DAY, type Instant } from '../time.ts';
import { isOpenWarning, type Warning, type Watch } from './watch.ts';

/** What became of a warning. `open`: there is still time to answer. */
export type Fate = 'acted' | 'aside' | 'seen' | 'ignored' | 'open';

export const fateOf = (warning: Warning, now: Instant): Fate =>
  warning.answer?.how ?? (isOpenWarning(warning, now) ? 'open' : 'ignored');

/** Of so many warnings at least it can be said, and from such a share on it is said. */
const ENOUGH = 3;
const TOO_OFTEN = { numerator: 1, denominator: 2 };

/** How one watch did in the last seven days. */
export interface WatchWeek {
  watch: Watch;
  /** The latest first. */
  warnings: Warning[];
  by: Record<Fate, number>;
  /** Ignored or put aside over those decided. */
  idle: Rate;
  /** Nobody does anything about at least half of its warnings: the rule is wrong, not its owner. */
  criesWolf: boolean;
}

/** The watches by how often nobody did anything about them, with the warnings that say so. */
export function watchWeeks(
  watches: readonly Watch[],
  warnings: readonly Warning[],
  now: Instant,
): WatchWeek[] {
  return watches
    .map((watch) => weekOf(watch, warnings, now))
    .sort((a, b) => Number(b.criesWolf) - Number(a.criesWolf) || b.idle.numerator - a.idle.numerator);
}

function weekOf(watch: Watch, all: readonly Warning[], now: Instant): WatchWeek {
  const warnings = all
    .filter(({ watchId, at }) => watchId === watch.id && now - at < 7 * DAY)
    .sort((a, b) => b.at - a.at);
  const by: Record<Fate, number> = { acted: 0, aside: 0, seen: 0, ignored: 0, open: 0 };
  for (const warning of warnings) by[fateOf(warning, now)] += 1;
  const idle = { numerator: by.ignored + by.aside, denominator: warnings.length - by.open };
  const criesWolf =
    idle.denominator >= ENOUGH &&
    idle.numerator * TOO_OFTEN.denominator >= TOO_OFTEN.numerator * idle.denominator;
  return { watch, warnings, by, idle, criesWolf };
}
