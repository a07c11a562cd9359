/**
 * A second opinion about promised times, for tests: it walks minute by minute and knows the holidays from the notices of
 * the State Council themselves, typed in here. It shares no code and no data with the product, and is far too slow for it.
 */

export interface OracleHours {
  opensAt: number;
  closesAt: number;
  breaks?: readonly { from: number; to: number }[] | undefined;
  days: 'businessDays' | 'everyDay';
}

const MINUTE = 60_000;
const SHANGHAI = 8 * 60;

const off: Record<number, string> = {
  2024: '0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007',
  2026: '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
};
const worked: Record<number, string> = {
  2024: '0204 0218 0407 0428 0511 0914 0929 1012',
  2026: '0104 0214 0228 0509 0920 1010',
};

/** `0215` within `0210-0217 0404`. Both are written month first, so text order is date order. */
const listed = (list: string | undefined, date: string): boolean =>
  (list ?? '').split(' ').some((part) => {
    const [first = '', last = first] = part.split('-');
    return date >= first && date <= last;
  });

const known = new Map<number, boolean>();

/** Whether people work on the day that begins `day` whole days after 1970-01-01. Only the years typed in above. */
export function isWorked(day: number): boolean {
  const before = known.get(day);
  if (before !== undefined) return before;
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  if (!(year in off)) throw new Error(`the oracle does not know ${year}`);
  const monthAndDay = date.toISOString().slice(5, 10).replace('-', '');
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  const answer = listed(worked[year], monthAndDay) || (!weekend && !listed(off[year], monthAndDay));
  known.set(day, answer);
  return answer;
}

/** Whether the minute that begins at `at` counts as open. */
export function isOpenMinute(hours: OracleHours, at: number): boolean {
  const local = at / MINUTE + SHANGHAI;
  const day = Math.floor(local / 1440);
  const minute = Math.floor(local % 1440);
  const overnight = hours.closesAt < hours.opensAt;
  const today = minute >= hours.opensAt && (overnight || minute < hours.closesAt);
  const sinceYesterday = overnight && minute < hours.closesAt;
  const shiftOf = today ? day : sinceYesterday ? day - 1 : undefined;
  if (shiftOf === undefined) return false;
  if (hours.days === 'businessDays' && !isWorked(shiftOf)) return false;
  return !(hours.breaks ?? []).some(({ from, to }) =>
    from < to ? minute >= from && minute < to : minute >= from || minute < to,
  );
}

/** When `minutes` that count have passed since `start`, both on whole minutes. */
export function oracleDue(start: number, minutes: number, counts: (minuteStart: number) => boolean): number {
  let left = minutes;
  let at = start;
  while (left > 0) {
    if (counts(at)) left -= 1;
    at += MINUTE;
  }
  return at;
}

/** The same time of day on the `count`-th worked day after the day of `start`. */
export function oracleWorkingDays(start: number, count: number): number {
  let at = start;
  let left = count;
  while (left > 0) {
    at += 1440 * MINUTE;
    if (isWorked(Math.floor((at / MINUTE + SHANGHAI) / 1440))) left -= 1;
  }
  return at;
}
