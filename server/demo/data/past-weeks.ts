import { dayKind } from '../../../domain/calendar/business-calendar.ts';
import { openSpansOn } from '../../../domain/calendar/opening-hours.ts';
import { type SiteDay, weekdayOf } from '../../../domain/calendar/site-time.ts';
import { HALF_HOUR, HALF_HOURS_A_DAY, halfHourStart } from '../../../domain/forecast/day-counts.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { History } from '../../import/history.ts';
import { chanceOf, memorylessBy, pickBy } from '../city/dice.ts';
import { personaOf } from '../city/persona.ts';

/** Calls on an ordinary Wednesday. */
const CALLS: Record<string, number> = { general: 110, orders: 75, complaints: 14 };
/** Sunday first. */
const WEEKDAYS = [0.62, 1.18, 1.06, 1, 1, 0.96, 0.72];
const HOLIDAY = 0.5;
/** More towards the end of a year and fewer in the summer: a trend from week to week. */
const season = (day: SiteDay): number => 1 + 0.18 * Math.sin((2 * Math.PI * day) / 365);
const MEAN_TALK: Duration = 3.2 * MINUTE;
const LEAST_TALK: Duration = 25 * SECOND;
const MEAN_WRAP_UP: Duration = 25 * SECOND;
const LEAST_WRAP_UP: Duration = 8 * SECOND;
const CALLERS = 20_000;
const SOLVED = 0.9;
/** How many callers are asked how it was. */
const ASKED = 0.6;

/** One day of telephone calls, before the demo's chat was opened: what forecasts and reports have behind them. */
export function callsOfDay(
  seed: number,
  queues: readonly Queue[],
  agents: readonly string[],
  day: SiteDay,
): JournalEvent[] {
  return queues.flatMap((queue) =>
    Array.from({ length: HALF_HOURS_A_DAY }, (_, halfHour) => {
      const mean = expectedCalls(queue, day, halfHour);
      const count = poissonBy(chanceOf(seed, queue.id, day, halfHour, 'calls'), mean);
      return Array.from({ length: count }, (_, n) =>
        callOf(
          { seed, queue, agents, busy: mean, id: `call-${queue.id}-${day}-${halfHour}-${n}` },
          day,
          halfHour,
        ),
      ).flat();
    }).flat(),
  );
}

function expectedCalls(queue: Queue, day: SiteDay, halfHour: number): number {
  const at = halfHourStart(day, halfHour);
  const hours = { ...queue.hours, opensAt: 480, closesAt: 1_320 };
  const open = openSpansOn(queue.id === 'complaints' ? queue.hours : hours, day);
  if (!open.some(({ from, to }) => from <= at && at < to)) return 0;
  const { kind } = dayKind(day);
  const ofDay = kind === 'holiday' ? HOLIDAY : kind === 'makeUpDay' ? 1 : (WEEKDAYS[weekdayOf(day)] ?? 1);
  return (CALLS[queue.id] ?? 0) * ofDay * season(day) * shareOf(halfHour);
}

/** The late morning, the afternoon and a little the evening, in shares of a day. */
function shareOf(halfHour: number): number {
  const hour = (halfHour + 0.5) / 2;
  const hump = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2));
  return (0.4 + 1.1 * hump(10.5, 1.9) + 0.95 * hump(15.3, 2.1) + 0.45 * hump(20, 1.6)) / 27;
}

/** Turns a chance into a count that is `mean` on average (Poisson, by inversion). */
function poissonBy(chance: number, mean: number): number {
  let [count, term] = [0, Math.exp(-mean)];
  for (let sum = term; chance > sum && count < 1_000; sum += term) {
    count += 1;
    term *= mean / count;
  }
  return count;
}

interface Caller {
  seed: number;
  queue: Queue;
  agents: readonly string[];
  /** How many were expected in that half hour: the more, the longer one waits. */
  busy: number;
  id: string;
}

function callOf({ seed, queue, agents, busy, id }: Caller, day: SiteDay, halfHour: number): JournalEvent[] {
  const { chance, ...caller } = personaOf(seed, id);
  // Some call again in these weeks: loyalty, and matters that were not solved, are seen by who comes back.
  const who = Math.floor(chance('who') * CALLERS);
  const { name, language } = personaOf(seed, `caller-${who}`);
  const { matter, patience, survey } = caller;
  const arrivedAt: Instant = halfHourStart(day, halfHour) + Math.floor(chance('at') * HALF_HOUR);
  const wait = memorylessBy(chance('wait'), (3 + 1.6 * busy) * SECOND);
  const history = new History(id, arrivedAt).add(arrivedAt, 'interaction.arrived', {
    channel: 'voice',
    queueId: queue.id,
    customerId: `caller-${who}`,
    customerName: name,
    language,
    topic: matter.topic,
    offHours: false,
    source: 'import',
    recordingNotice: false,
  });
  if (wait > patience) return history.add(arrivedAt + patience, 'interaction.abandoned', {}).events;
  const personId = pickBy(chance('agent'), agents);
  const talk = LEAST_TALK + memorylessBy(chance('talk'), MEAN_TALK);
  const agent = { kind: 'person', id: personId } as const;
  const hungUp = arrivedAt + wait + talk;
  const closed = hungUp + LEAST_WRAP_UP + memorylessBy(chance('wrapUp'), MEAN_WRAP_UP);
  const solved = chance('solved') < SOLVED;
  const form = {
    disposition: solved ? ('resolved' as const) : ('followUp' as const),
    summary: matter.summary,
    solution: solved ? matter.solution : '',
    solved,
    anythingElseAsked: true,
  };
  history
    .add(arrivedAt + wait, 'interaction.accepted', { personId }, agent)
    .add(hungUp, 'interaction.wrapUpStarted', {}, agent)
    .add(closed, 'interaction.closed', form, agent);
  if (chance('asked') >= ASKED) return history.events;
  history.add(closed, 'survey.offered', {});
  const customer = { kind: 'customer', id: `caller-${who}` } as const;
  if (survey) history.add(closed + MINUTE, 'survey.answered', survey, customer);
  return history.events;
}
