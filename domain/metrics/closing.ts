import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { heldAt, holdingsOf, numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { parameterOf } from '../policy/parameters.ts';
import { type Duration, HOUR, type Instant } from '../time.ts';

/**
 * So long after its end a day or a month takes what comes late without a word (P-LATE, as it holds when the period ends): the
 * longest shift without a network, and a weekend. From then on it is closed, and told anew where it changes.
 */
export const closesAfter = (rows: ParameterReader, end: Instant): Duration =>
  numberInForce(rows, 'P-LATE', end) * HOUR;

/** The first instant of the first day that is not closed yet. No day is open before one that is closed. */
export function firstOpenDay(rows: ParameterReader, now: Instant): Instant {
  const parameter = parameterOf('P-LATE');
  const holdings = parameter ? holdingsOf(parameter, rows.get('parameter', 'P-LATE')) : [];
  const longest = Math.max(...holdings.map(({ values }) => values[0] ?? 0)) * HOUR;
  let day = dayOf(now - longest);
  const endOf = (one: number): Instant => startOfDay(one + 1);
  while (endOf(day) + (heldAt(holdings, endOf(day)).values[0] ?? 0) * HOUR <= now) day += 1;
  return startOfDay(day);
}
