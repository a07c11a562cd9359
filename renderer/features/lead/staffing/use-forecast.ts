import { useMemo } from 'react';
import { dayOf, type SiteDay, startOfDay } from '../../../../domain/calendar/site-time.ts';
import { type BackTest, backTest } from '../../../../domain/forecast/back-test.ts';
import { countByDay, type DayCounts, halfHourOf } from '../../../../domain/forecast/day-counts.ts';
import { forecastDay, weeklyGrowth } from '../../../../domain/forecast/forecast-day.ts';
import { likeDays } from '../../../../domain/forecast/like-days.ts';
import { forecastRest, type RestOfDay } from '../../../../domain/forecast/rest-of-day.ts';
import { isOffered } from '../../../../domain/metrics/leg-outcome.ts';
import { addRates, type Rate } from '../../../../domain/metrics/rate.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
import { type Answer, useAnswer } from '../use-answer.ts';
import { useLegs, WINDOW_STEP } from '../use-lead.ts';

/** Eight weeks back: so many days of each weekday are looked at. */
const DAYS = 56;
/** The centre cuts a period into no more half hours than four weeks and a bit have. */
const AT_ONCE = 28;
/** Until forecasts could be tried, a day is thought to scatter by about a fifth. */
const UNTRIED = 0.04;

export interface History {
  days: DayCounts[];
  /** Handle time over these weeks. */
  aht: Rate;
}

/** Arrivals of the last weeks by half hours. Only the centre has them: desktops hold today. */
export function useHistory(queue: Queue, today: SiteDay): Answer<History> {
  const first = today - DAYS;
  return useAnswer(`${queue.id} ${today}`, async (api) => {
    const ask = (from: SiteDay, to: SiteDay) =>
      api.figures({
        from: startOfDay(from),
        to: startOfDay(to),
        interval: 'halfHour',
        queueId: queue.id,
      });
    const replies = await Promise.all([ask(first, first + AT_ONCE), ask(first + AT_ONCE, today)]);
    const arrivals = replies
      .flatMap(({ parts }) => parts)
      .map(({ from, figures }) => ({ at: from, count: figures.offered.numerator }));
    const handled = replies.flatMap(({ totals }) =>
      totals.map(({ figures: { aht } }) => ({ numerator: aht.numerator, denominator: aht.denominator ?? 0 })),
    );
    return { days: countByDay(arrivals, first, today), aht: addRates(handled) };
  });
}

/** What is expected on a day, how sure that is, and what has come of it. */
export interface Forecast {
  /** By half hours, as it was before the day began. Undefined without any history. */
  expected: number[] | undefined;
  /** What the days like it brought on average. */
  usual: number[];
  tested: BackTest | undefined;
  /** Of a week over the week before. */
  growth: number;
  /** Only of today. */
  rest: RestOfDay | undefined;
  /** Half hours of the day that are over. */
  over: number;
  /** What has come in each half hour of today, the running one included. */
  came: number[];
}

export function useForecast(queue: Queue, history: readonly DayCounts[], day: SiteDay): Forecast {
  const now = useNow(WINDOW_STEP);
  const came = useCameToday(queue, now);
  const known = useMemo(() => knownOf(history, day), [history, day]);
  const tested = useMemo(() => backTest(history), [history]);
  const over = day === dayOf(now) ? halfHourOf(now) : 0;
  const rest = useMemo(
    () =>
      known.expected && day === dayOf(now)
        ? forecastRest(known.expected, came, over, tested?.scatter ?? UNTRIED)
        : undefined,
    [known, day, now, came, over, tested],
  );
  return { ...known, tested, rest, over, came };
}

function knownOf(history: readonly DayCounts[], day: SiteDay) {
  // A centre that has just begun has weeks of nothing behind it: they say nothing about it.
  const begun = history.findIndex(({ counts }) => counts.some((count) => count > 0));
  const days = begun < 0 ? [] : history.slice(begun);
  const like = likeDays(days, day);
  const usual = Array.from({ length: like[0]?.counts.length ?? 0 }, (_, n) =>
    like.reduce((sum, { counts }) => sum + (counts[n] ?? 0) / like.length, 0),
  );
  return { expected: forecastDay(days, day), usual, growth: weeklyGrowth(days, day) };
}

function useCameToday(queue: Queue, now: number): number[] {
  const legs = useLegs(queue.id);
  return useMemo(() => {
    const today = dayOf(now);
    const arrivals = legs
      .filter((leg) => leg.enteredAt <= now && isOffered(leg))
      .map(({ enteredAt }) => ({ at: enteredAt, count: 1 }));
    return [...(countByDay(arrivals, today, today + 1)[0]?.counts ?? [])];
  }, [legs, now]);
}
