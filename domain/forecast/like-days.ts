import { dayKind } from '../calendar/business-calendar.ts';
import { type SiteDay, weekdayOf } from '../calendar/site-time.ts';
import type { DayCounts } from './day-counts.ts';

/** Fewer days than these say too little about a day of their kind. */
const FEWEST = 2;
/** Days further back than so many of their kind are another time. */
const MOST = 8;

type Test = (day: SiteDay) => boolean;

const kindOf = (day: SiteDay) => dayKind(day).kind;
const isWorked: Test = (day) => kindOf(day) === 'weekday' || kindOf(day) === 'makeUpDay';
const isOff: Test = (day) => !isWorked(day);
const isHoliday: Test = (day) => kindOf(day) === 'holiday';
const isSunday: Test = (day) => kindOf(day) === 'weekend' && weekdayOf(day) === 0;

/**
 * What a day is compared with, the closest first. A make-up day is worked like any working day, whatever weekday it
 * falls on; a holiday is like other holidays, else like a Sunday.
 */
function comparable(day: SiteDay): Test[] {
  switch (kindOf(day)) {
    case 'makeUpDay':
      return [isWorked];
    case 'holiday':
      return [isHoliday, isSunday, isOff];
    case 'weekday':
      return [(other) => kindOf(other) === 'weekday' && weekdayOf(other) === weekdayOf(day), isWorked];
    case 'weekend':
      return [(other) => kindOf(other) === 'weekend' && weekdayOf(other) === weekdayOf(day), isOff];
  }
}

/** The days of the history that say most about `day`, the latest first. */
export function likeDays(history: readonly DayCounts[], day: SiteDay): DayCounts[] {
  const earlier = history.filter((one) => one.day < day).sort((a, b) => b.day - a.day);
  for (const test of comparable(day)) {
    const like = earlier.filter((one) => test(one.day));
    if (like.length >= FEWEST) return like.slice(0, MOST);
  }
  return earlier.slice(0, MOST);
}
