import type { JournalEvent } from '../journal/event.ts';
import type { Queue } from '../queue/queue.ts';
import type { ScriptUse } from '../script/script.ts';
import type { SlaClock } from '../sla/clocks.ts';
import type { Duration, Instant } from '../time.ts';
import { clocksOfWalk } from './clock-spans.ts';
import { asTheyHappened } from './happened-at.ts';
import { clockMarks, eventMarks, FIRST_STATE, flagMarks, type Mark, stateMarks } from './marks.ts';
import { type StateSpan, stateSpans } from './state-spans.ts';
import { eventsOfReplay, type Step, walk } from './walk.ts';

export interface ReplayMessage {
  id: string;
  at: Instant;
  by: 'customer' | 'person' | 'system';
  /** Who wrote it, when a person of the centre did. */
  personId: string | undefined;
  text: string;
  script: ScriptUse | undefined;
  deliveredAt: Instant | undefined;
}

/** One interaction laid out in time. Everything in it is in the order it happened. */
export interface Timeline {
  interactionId: string;
  startedAt: Instant;
  endedAt: Instant;
  marks: Mark[];
  states: StateSpan[];
  messages: ReplayMessage[];
  clocks: SlaClock[];
}

/**
 * Lays out the journal of one interaction, given in its order: what was done without a line where it was done. It ends with the last event, or at `asOf` for one that is
 * still open. Clocks of a queue that is not among `queues` any more are left out. Undefined when there is no arrival.
 */
export function timelineOf(
  events: readonly JournalEvent[],
  queues: readonly Queue[],
  asOf?: Instant,
): Timeline | undefined {
  const own = eventsOfReplay(events);
  const told = walk(own);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return undefined;
  const happened = asTheyHappened(own);
  const steps = happened === own ? told : walk(happened);
  const endedAt = Math.max(asOf ?? last.at, last.at);
  const states = stateSpans(steps, endedAt);
  // What was promised is held against when the centre heard of the answer.
  const clocks = clocksOfWalk(told, queues, endedAt);
  const marks = [
    ...eventMarks(steps),
    ...flagMarks(steps),
    ...stateMarks(states, endedAt),
    ...clockMarks(clocks, endedAt),
  ];
  return {
    interactionId: first.row.id,
    startedAt: first.at,
    endedAt,
    marks: marks.sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b)),
    states,
    messages: messagesOf(steps),
    clocks,
  };
}

/** What one action does at one instant is told in the order in which a person would: words, turn, state, survey. */
const ranks: Record<Mark['kind'], number> = {
  message: 1,
  file: 1,
  fileGone: 1,
  script: 2,
  missingGreeting: 3,
  flag: 3,
  transfer: 4,
  packageRead: 4,
  consult: 4,
  observer: 4,
  turnedDown: 4,
  escalated: 5,
  hold: 6,
  talkResumed: 6,
  state: 6,
  guide: 7,
  procedure: 7,
  phraseAside: 7,
  callback: 7,
  knowledge: 7,
  verification: 7,
  gap: 7,
  note: 7,
  survey: 8,
  clock: 9,
};

/** The arrival itself comes before everything. */
const rankOf = (mark: Mark): number => (mark.id === FIRST_STATE ? 0 : ranks[mark.kind]);

export const durationOf = (timeline: Timeline): Duration => timeline.endedAt - timeline.startedAt;

function messagesOf(steps: readonly Step[]): ReplayMessage[] {
  const deliveredAt = new Map<string, Instant>();
  for (const { event, at } of steps)
    if (event.type === 'message.delivered' && !deliveredAt.has(event.data.messageId))
      deliveredAt.set(event.data.messageId, at);
  return steps.flatMap(({ event, at }) => {
    if (event.type !== 'message.posted') return [];
    const { messageId: id, text, automatic, script } = event.data;
    const by = automatic ? 'system' : event.actor.kind;
    const personId = by === 'person' ? event.actor.id : undefined;
    return [{ id, at, by, personId, text, script, deliveredAt: deliveredAt.get(id) }];
  });
}
