import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { queueAfter } from '../transfer/queue-after.ts';
import type { Leg } from './leg.ts';

/** The id of an interaction's n-th leg, counted from 1. */
export const legIdOf = (interactionId: string, n: number): string => `${interactionId}:${n}`;

/** Keeps the row that queue figures count: one leg a stay, closed exactly once. */
export function projectLeg(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'interaction') return [];
  if (event.type === 'interaction.arrived') {
    const { queueId, channel, offHours, waitsFrom, arrivedAt } = event.data;
    const from = offHours ? waitsFrom : event.at;
    const leg =
      from === undefined ? undefined : openLeg(event.stream.id, 1, queueId, channel, 'arrival', from);
    return leg ? [put(arrivedAt === undefined ? leg : { ...leg, arrivedAt })] : [];
  }
  const interaction = rows.get('interaction', event.stream.id);
  const leg = interaction && rows.get('leg', interaction.legId);
  if (!interaction) return [];

  if (event.type === 'transfer.requested') {
    const queueId = queueAfter(event.data, interaction);
    const next = openLeg(
      interaction.id,
      interaction.legs + 1,
      queueId,
      interaction.channel,
      'transfer',
      event.data.waitsFrom ?? event.at,
    );
    return leg
      ? [put({ ...endTalk(leg, event.at), endedAt: event.at, transferredOut: true }), put(next)]
      : [put(next)];
  }
  if (event.type === 'interaction.takenOver') {
    const { id, legs, queueId, channel } = interaction;
    const next = openLeg(id, legs + 1, queueId, channel, 'transfer', event.at);
    const answered = { ...next, answeredAt: event.at, agentId: event.data.personId };
    return leg
      ? [put({ ...endTalk(leg, event.at), endedAt: event.at, transferredOut: true }), put(answered)]
      : [put(answered)];
  }
  if (!leg) return [];
  switch (event.type) {
    case 'interaction.accepted':
      return leg.answeredAt === undefined
        ? [put({ ...entered(leg, event.at), answeredAt: event.at, agentId: event.data.personId })]
        : [];
    case 'interaction.held':
      return [put({ ...leg, heldSince: event.at })];
    case 'interaction.resumed':
      return [put(endHold(leg, event.at))];
    case 'interaction.wrapUpStarted':
      return [put(endTalk(leg, event.at))];
    case 'interaction.talkResumed':
      return [put(resumeTalk(leg, event.at))];
    case 'interaction.abandoned':
      return leg.answeredAt === undefined ? [put({ ...leg, abandonedAt: event.at, endedAt: event.at })] : [];
    case 'callback.promised':
      return leg.answeredAt === undefined ? [put({ ...leg, callbackAt: event.at })] : [];
    case 'interaction.closed':
    case 'interaction.ended':
      return [put({ ...endTalk(entered(leg, event.at), event.at), endedAt: event.at })];
    default:
      return [];
  }
}

function openLeg(
  interactionId: string,
  n: number,
  queueId: string,
  channel: Leg['channel'],
  entry: Leg['entry'],
  at: number,
): Leg {
  const id = legIdOf(interactionId, n);
  return { id, interactionId, queueId, channel, entry, enteredAt: at, holdMs: 0, transferredOut: false };
}

/** Turned to before its wait began, ahead of the opening: nobody waited at all. */
const entered = (leg: Leg, at: number): Leg => ({ ...leg, enteredAt: Math.min(leg.enteredAt, at) });

function endHold(leg: Leg, at: number): Leg {
  if (leg.heldSince === undefined) return leg;
  return { ...leg, holdMs: leg.holdMs + at - leg.heldSince, heldSince: undefined };
}

function endTalk(leg: Leg, at: number): Leg {
  const rested = endHold(leg, at);
  return rested.talkEndedAt === undefined ? { ...rested, talkEndedAt: at } : rested;
}

/** The wrap-up so far is kept as such; from here on it is talk again. */
function resumeTalk(leg: Leg, at: number): Leg {
  if (leg.talkEndedAt === undefined) return leg;
  return { ...leg, wrapUpMs: (leg.wrapUpMs ?? 0) + at - leg.talkEndedAt, talkEndedAt: undefined };
}

function put(row: Leg): RowChange {
  return { entity: 'leg', id: row.id, row };
}
