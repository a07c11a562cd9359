import type { SlaClock } from '../sla/clocks.ts';
import type { Instant } from '../time.ts';
import type { StateSpan } from './state-spans.ts';
import type { ReplayMessage, Timeline } from './timeline.ts';

/** An interaction as it stood at one instant. */
export interface Moment {
  at: Instant;
  state: StateSpan['state'];
  queueId: string;
  holderId: string | undefined;
  /** Messages there were, oldest first; not delivered yet unless they were by then. */
  messages: ReplayMessage[];
  /** Clocks running at that instant, and whether they had run out. */
  clocks: { clock: SlaClock; breached: boolean }[];
}

/** The interaction at `t`, taken as the nearest end when it lies outside the timeline. What happens at `t` has happened. */
export function stateAt(timeline: Timeline, t: Instant): Moment {
  const at = Math.min(Math.max(t, timeline.startedAt), timeline.endedAt);
  const span = timeline.states.findLast((state) => state.from <= at);
  if (!span) throw new RangeError('a timeline without states');
  const { state, queueId, holderId } = span;
  const messages = timeline.messages
    .filter((message) => message.at <= at)
    .map((message) => asOf(message, at));
  const clocks = timeline.clocks
    .filter((clock) => clock.startedAt <= at && (clock.stoppedAt === undefined || at < clock.stoppedAt))
    .map((clock) => ({ clock, breached: at > clock.dueAt }));
  return { at, state, queueId, holderId, messages, clocks };
}

const asOf = (message: ReplayMessage, at: Instant): ReplayMessage =>
  message.deliveredAt === undefined || message.deliveredAt <= at
    ? message
    : { ...message, deliveredAt: undefined };
