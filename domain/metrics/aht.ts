import type { Leg } from '../interaction/leg.ts';
import type { Duration } from '../time.ts';
import { type AverageFigure, average } from './figure.ts';
import { type AnsweredLeg, isAnswered } from './leg-outcome.ts';

export type HandledLeg = AnsweredLeg & { endedAt: number };

/** Answered and completely done, after-call work included. */
export const isHandled = (leg: Leg): leg is HandledLeg => isAnswered(leg) && leg.endedAt !== undefined;

export interface HandleTime {
  talk: Duration;
  hold: Duration;
  afterCallWork: Duration;
}

/** What a handled leg's time went to; the three add up to answer until end. */
export function handleTimeOf(leg: HandledLeg): HandleTime {
  const talkEndedAt = leg.talkEndedAt ?? leg.endedAt;
  const leftWrapUp = leg.wrapUpMs ?? 0;
  return {
    talk: talkEndedAt - leg.answeredAt - leg.holdMs - leftWrapUp,
    hold: leg.holdMs,
    afterCallWork: leg.endedAt - talkEndedAt + leftWrapUp,
  };
}

export const handleMs = (leg: HandledLeg): Duration => leg.endedAt - leg.answeredAt;

/** Average handle time a leg: what one agent spends on one stay. Legs are counted in the interval of their end. */
export const aht = (legs: readonly Leg[]): AverageFigure => average('leg', legs.filter(isHandled), handleMs);

/** Average handle time an interaction, over all its legs: another metric than the one a leg. Open ones are not in yet. */
export function ahtByInteraction(legs: readonly Leg[]): AverageFigure {
  const open = new Set(legs.filter((leg) => leg.endedAt === undefined).map((leg) => leg.interactionId));
  const handled = new Map<string, Duration>();
  for (const leg of legs.filter(isHandled))
    if (!open.has(leg.interactionId))
      handled.set(leg.interactionId, (handled.get(leg.interactionId) ?? 0) + handleMs(leg));
  const rows = [...handled].map(([id, handle]) => ({ id, handle }));
  return average('interaction', rows, (row) => row.handle);
}
