import { isoDate, type SiteDay, siteDay, weekdayOf } from '../calendar/site-time.ts';
import type { Case } from '../case/case.ts';
import { type Correction, isOverdue } from '../correction/correction.ts';
import { type Feedback, themeCounts } from '../feedback/feedback.ts';
import type { Window } from '../metrics/window.ts';
import { seenBetween } from '../problem/frequency.ts';
import { type Problem, seenOf } from '../problem/problem.ts';
import type { PackInputs } from './pack.ts';

/** A stretch of days that a meeting looks back on. */
export interface Period {
  id: string;
  first: SiteDay;
  last: SiteDay;
}

/** The month that ended last before this day of the site. */
export function lastMonth(day: SiteDay): Period {
  const last = siteDay(`${isoDate(day).slice(0, 7)}-01`) - 1;
  const id = isoDate(last).slice(0, 7);
  return { id, first: siteDay(`${id}-01`), last };
}

/** The week, Monday to Sunday, that ended last before this day of the site, as `2026-W47`: numbered by its Thursday, as ISO 8601 has it. */
export function lastWeek(day: SiteDay): Period {
  const last = day - ((weekdayOf(day) + 6) % 7) - 1;
  const thursday = last - 3;
  const year = isoDate(thursday).slice(0, 4);
  const week = Math.floor((thursday - siteDay(`${year}-01-01`)) / 7) + 1;
  return { id: `${year}-W${String(week).padStart(2, '0')}`, first: last - 6, last };
}

interface Gathered {
  window: Window;
  now: number;
  problems: readonly Problem[];
  corrections: readonly Correction[];
  cases: readonly Case[];
  feedback: readonly Feedback[];
}

/** What a month's pack is made from besides figures and the sample; every count names its rows. */
export function gather({
  window: { from, to },
  now,
  ...rows
}: Gathered): Pick<PackInputs, 'problems' | 'corrections' | 'complaints' | 'themes'> {
  const isIn = (at: number) => at >= from && at < to;
  const problems = rows.problems
    .filter((one) => one.state !== 'merged' && (one.state !== 'verified' || isIn(seenOf(one).last)))
    .map((one) => ({ id: one.id, title: one.title, state: one.state, count: seenBetween(one, from, to) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const corrections = rows.corrections
    .filter(
      ({ state, rounds, judged }) =>
        state === 'asked' ||
        state === 'open' ||
        state === 'done' ||
        isIn(judged?.at ?? rounds.at(-1)?.effect?.to ?? 0),
    )
    .map((one) => {
      const { id, title, state, rounds } = one;
      return { id, title, state, verdict: rounds.at(-1)?.verdict, overdue: isOverdue(one, now) };
    });
  const themes = themeCounts(rows.feedback.filter(({ at }) => isIn(at))).map(({ theme, rows }) => ({
    theme,
    feedbackIds: rows.map(({ id }) => id),
  }));
  return { problems, corrections, complaints: complaintsOf(rows.cases, isIn), themes };
}

function complaintsOf(cases: readonly Case[], isIn: (at: number) => boolean): PackInputs['complaints'] {
  const groups = new Map<string, PackInputs['complaints'][number]>();
  for (const { id, kind, area, fault, receivedAt } of cases) {
    if (kind !== 'complaint' || !isIn(receivedAt)) continue;
    const key = `${area}/${fault}`;
    groups.set(key, { area, fault, caseIds: [...(groups.get(key)?.caseIds ?? []), id] });
  }
  return [...groups.values()].sort((a, b) => b.caseIds.length - a.caseIds.length);
}
