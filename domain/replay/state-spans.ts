import type { InteractionState } from '../interaction/interaction.ts';
import type { Instant } from '../time.ts';
import type { Step } from './walk.ts';

/** A stretch in which state, holder and queue stay the same; [from, to). */
export interface StateSpan {
  from: Instant;
  to: Instant;
  state: InteractionState;
  queueId: string;
  /** Who held it; undefined while nobody did. */
  holderId: string | undefined;
}

/** The states an interaction went through, without a gap, to the end of the timeline. */
export function stateSpans(steps: readonly Step[], endedAt: Instant): StateSpan[] {
  const spans: StateSpan[] = [];
  for (const { at, row } of steps) {
    const before = spans.at(-1);
    const now = { state: row.state, queueId: row.queueId, holderId: row.ownerId };
    if (before && sameState(before, now)) continue;
    if (before) before.to = at;
    spans.push({ ...now, from: at, to: endedAt });
  }
  return spans;
}

type Standing = Pick<StateSpan, 'state' | 'queueId' | 'holderId'>;
const sameState = (a: Standing, b: Standing): boolean =>
  a.state === b.state && a.queueId === b.queueId && a.holderId === b.holderId;
