import type { Case } from '../case/case.ts';
import { siteDayOf } from '../metrics/intervals.ts';
import { DAYS_BEFORE, type Heat, isHotCount, LEAST } from '../problem/frequency.ts';
import { DAY, type Instant } from '../time.ts';
import type { Feedback, Theme } from './feedback.ts';
import { type Voice, voicesOf } from './voices.ts';

/** A theme that customers of one queue come up with so often today that its lead should know (C-162, P-HOT). */
export interface HotTheme {
  theme: Theme;
  queueId: string;
  /** The day it is hot on: said once. */
  day: Instant;
  /** When it became so. */
  since: Instant;
  count: number;
}

/** What was said in [from, to), of these queues. Cases are read only where they may have something of that time. */
function voicesIn(rows: Said, queueIds: readonly string[], from: Instant, to: Instant): Voice[] {
  const isIn = (at: Instant): boolean => at >= from && at < to;
  const cases = rows.cases.filter(
    ({ receivedAt, rounds }) => isIn(receivedAt) || rounds.some(({ outcome }) => outcome && isIn(outcome.at)),
  );
  const ratings = rows.ratings.filter(({ at }) => isIn(at));
  return voicesOf(ratings, cases).filter(({ queueId, at }) => queueIds.includes(queueId) && isIn(at));
}

interface Said {
  ratings: readonly Feedback[];
  cases: readonly Case[];
}

/** The themes of these queues that are hot today: ten on one day, or more than three times the mean of four weeks (P-HOT). */
export function hotThemes(rows: Said, queueIds: readonly string[], now: Instant, heat: Heat): HotTheme[] {
  const today = siteDayOf(now);
  const groups = new Map<string, Voice[]>();
  for (const voice of voicesIn(rows, queueIds, today, today + DAY))
    for (const theme of voice.themes) {
      const key = `${voice.queueId} ${theme}`;
      groups.set(key, [voice, ...(groups.get(key) ?? [])]);
    }
  const many = [...groups].filter(([, voices]) => voices.length >= Math.min(LEAST, heat.aDay));
  if (many.length === 0) return [];
  const before = voicesIn(rows, queueIds, today - DAYS_BEFORE * DAY, today);
  return many.flatMap(([key, voices]) => {
    const theme = voices[0]?.themes.find((one) => key.endsWith(` ${one}`));
    const queueId = voices[0]?.queueId;
    if (theme === undefined || queueId === undefined) return [];
    const earlier = before.filter((one) => one.queueId === queueId && one.themes.includes(theme)).length;
    // From the oldest on: the first one that makes it hot is when it became so.
    const n = voices.findIndex((_, i) => isHotCount(i + 1, earlier, heat));
    const since = voices[n]?.at;
    return since === undefined ? [] : [{ theme, queueId, day: today, since, count: voices.length }];
  });
}
