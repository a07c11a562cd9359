import type { Leg } from '../interaction/leg.ts';
import type { EventType } from '../journal/event.ts';
import { isUnknownAgent } from '../person/unknown-agent.ts';
import type { Instant } from '../time.ts';

/** A stretch in which somebody had something in hand, or was being asked; without an end it still goes on. */
export interface InHand {
  agentId: string;
  from: Instant;
  to?: Instant | undefined;
}

/** What the journal says of who was asked, and of what ended the asking; in order. */
export interface Asking {
  type: EventType;
  at: Instant;
  personId?: string | undefined;
  expiresAt?: Instant | undefined;
}

/** With any of these nobody is being asked any more, or somebody else is. */
export const endsOfAsking = [
  'interaction.offered',
  'interaction.offerDeclined',
  'interaction.offerMissed',
  'interaction.accepted',
  'interaction.takenOver',
  'interaction.abandoned',
  'interaction.ended',
  'interaction.closed',
  'transfer.requested',
  'callback.promised',
] as const satisfies readonly EventType[];

/** The stretches in which somebody was being asked whether they take it: at most as long as they had to answer. */
export const askedFor = (asking: readonly Asking[]): InHand[] =>
  asking.flatMap(({ type, at, personId, expiresAt }, n): InHand[] => {
    if (type !== 'interaction.offered' || personId === undefined) return [];
    const until = Math.min(asking[n + 1]?.at ?? Infinity, expiresAt ?? Infinity);
    return [{ agentId: personId, from: at, to: Number.isFinite(until) ? until : undefined }];
  });

/** All stretches of one interaction in which it kept somebody busy: talk, hold and wrap-up, and being rung. */
export const timeInHand = (of: { legs: readonly Leg[]; asked: readonly InHand[] }): InHand[] => [
  ...of.legs.flatMap(({ agentId, answeredAt, endedAt }): InHand[] =>
    agentId === undefined || answeredAt === undefined || isUnknownAgent(agentId)
      ? []
      : [{ agentId, from: answeredAt, to: endedAt }],
  ),
  ...of.asked,
];
