import type { Attachment } from '../attachment/attachment.ts';
import { afterCheck } from '../customer/verification.ts';
import { withRaised } from '../flags/raise-flags.ts';
import type { Actor, EventOf, EventType, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Consulted, withJudgement, withUse } from '../knowledge/article-use.ts';
import { walkOn } from '../script/guide/guide.ts';
import { withTick } from '../script/procedure/task.ts';
import type { ScriptUse } from '../script/script.ts';
import { nextConsult } from '../transfer/project-consult.ts';
import { queueAfter } from '../transfer/queue-after.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Interaction } from './interaction.ts';
import { nextFlags } from './project-flags.ts';
import { legIdOf } from './project-leg.ts';
import { passTurn, takeTurnBack } from './their-turn.ts';

/** Keeps the interaction's current row: its state, owner, clocks, hand-over and outcome. */
export function projectInteraction(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'interaction') return [];
  const id = event.stream.id;
  if (event.type === 'interaction.arrived')
    return [{ entity: 'interaction', id, row: withRaised(undefined, arrived(id, event), event) }];
  const before = rows.get('interaction', id);
  if (!before) return [];
  const after =
    event.type === 'attachment.uploaded'
      ? received(before, rows.get('attachment', event.data.attachmentId), event.at)
      : withRaised(before, acted(next(before, event), event), event);
  return after === before ? [] : [{ entity: 'interaction', id, row: after }];
}

/** What somebody of ours does for the customer; looking on, judging and putting a notice aside is none of it. */
const deeds: readonly EventType[] = [
  'interaction.accepted',
  'interaction.takenOver',
  'interaction.held',
  'interaction.resumed',
  'interaction.wrapUpStarted',
  'interaction.talkResumed',
  'interaction.kindSet',
  'interaction.urgencySet',
  'message.posted',
  'attachment.added',
  'transfer.requested',
  'consult.asked',
  'consult.said',
  'callback.promised',
  'callback.attempted',
  'guide.chosen',
  'procedure.ticked',
  'verification.recorded',
  'service.given',
  'service.asked',
];

const acted = (row: Interaction, { type, actor, at }: JournalEvent): Interaction =>
  actor.kind === 'person' && deeds.includes(type) ? { ...row, actedAt: at } : row;

function arrived(id: string, event: EventOf<'interaction.arrived'>): Interaction {
  const { channel, queueId, customerId, customerName, language, topic, offHours, source } = event.data;
  const { priority, lastAgentId, outside, customerType, cameTo } = event.data;
  return {
    id,
    channel,
    queueId,
    customerId,
    customerName,
    language,
    topic,
    offHours,
    source,
    priority,
    lastAgentId,
    ...(outside && { outside }),
    ...(customerType && { customerType }),
    ...(cameTo && { cameTo }),
    state: 'queued',
    arrivedAt: event.data.arrivedAt ?? event.at,
    queuedAt: event.at,
    askedBefore: [],
    legId: legIdOf(id, 1),
    legs: 1,
    messageCount: 0,
    transferCount: 0,
    needsLead: false,
    flags: [],
  };
}

function next(row: Interaction, event: JournalEvent): Interaction {
  switch (event.type) {
    case 'interaction.offered':
      return {
        ...row,
        state: 'offered',
        offer: { personId: event.data.personId, offeredAt: event.at, expiresAt: event.data.expiresAt },
      };
    case 'interaction.offerDeclined':
    case 'interaction.offerMissed':
      return turnedDown(row, event);
    case 'interaction.accepted':
      return {
        ...accepted(row, event.data.personId, event.at),
        ...(event.data.answersCall && { callAnsweredAt: row.callAnsweredAt ?? event.at }),
      };
    case 'interaction.takenOver':
      return takenOver(row, event.data.personId, event.at);
    case 'interaction.held':
      return { ...row, ...takeTurnBack(row, event.at), state: 'held', heldSince: event.at };
    case 'interaction.resumed':
      return { ...row, state: 'connected', heldSince: undefined };
    case 'interaction.abandoned':
      return { ...row, state: 'abandoned', offer: undefined, closedAt: event.at, waitingSince: undefined };
    case 'interaction.escalated':
      return { ...row, needsLead: true, askedBefore: [] };
    case 'interaction.wrapUpStarted':
      return { ...row, state: 'wrapUp', wrapUpAt: event.at, heldSince: undefined };
    case 'interaction.talkResumed':
      return { ...row, state: 'connected', wrapUpAt: undefined };
    case 'interaction.closed':
      return closed(row, event);
    case 'interaction.ended':
      return { ...row, state: 'closed', closedAt: event.at, offer: undefined, waitingSince: undefined };
    case 'interaction.archived':
      return { ...row, archivedAt: event.at };
    case 'message.posted':
      return spoken(row, event);
    case 'verification.recorded': {
      const check = { ...event.data, at: event.at, by: event.actor.id };
      return { ...row, verification: afterCheck(row.verification, check) };
    }
    case 'guide.chosen':
      return { ...row, guide: walkOn(row.guide, event.data) };
    case 'procedure.ticked':
      return {
        ...row,
        ticks: withTick(row.ticks ?? [], event.data, { at: event.at, by: event.actor.id }),
      };
    case 'transfer.requested':
      return handedOver(row, event);
    case 'knowledge.used': {
      const { how, ...article } = event.data;
      return withConsulted(row, withUse(row.consulted ?? [], article, how));
    }
    case 'knowledge.judged': {
      const { helped, ...article } = event.data;
      return withConsulted(row, withJudgement(row.consulted ?? [], article, helped));
    }
    case 'recording.omitted':
      return { ...row, recordingOmitted: true };
    case 'recording.held': {
      const { held, reason } = event.data;
      return { ...row, recordingHeld: held ? { at: event.at, by: event.actor.id, reason } : undefined };
    }
    case 'recording.pinned':
      return { ...row, recordingPins: [...(row.recordingPins ?? []), event.data] };
    case 'survey.offered':
      return { ...row, survey: { offeredAt: event.at } };
    case 'survey.answered': {
      const offeredAt = row.survey?.offeredAt ?? event.at;
      return { ...row, survey: { offeredAt, ...event.data, answeredAt: event.at } };
    }
    case 'transfer.read':
      return row.handover?.id === event.data.transferId
        ? { ...row, handover: { ...row.handover, readAt: event.at } }
        : row;
    default:
      return nextConsult(nextFlags(row, event), event);
  }
}

const withConsulted = (row: Interaction, consulted: Consulted): Interaction =>
  consulted === row.consulted ? row : { ...row, consulted };

/** Somebody may be asked in vain for hours; the journal has all of it. */
const KEPT = 20;

function turnedDown(
  row: Interaction,
  event: EventOf<'interaction.offerDeclined'> | EventOf<'interaction.offerMissed'>,
): Interaction {
  const { personId } = event.data;
  const askedBefore = [...new Set([...row.askedBefore, personId])];
  const how = event.type === 'interaction.offerDeclined' ? 'declined' : 'missed';
  const reason = event.type === 'interaction.offerDeclined' ? event.data.reason : undefined;
  const turnedDown = [...(row.turnedDown ?? []), { personId, at: event.at, how, reason } as const].slice(
    -KEPT,
  );
  const back: Interaction = { ...row, state: 'queued', offer: undefined, askedBefore, turnedDown };
  if (!row.transfer || event.type !== 'interaction.offerDeclined') return back;
  const declines = [...row.transfer.declines, { personId, at: event.at, reason: event.data.reason }];
  // A colleague who declines a hand-over meant for them opens it to their queue.
  const to = { kind: 'queue' as const, queueId: row.queueId };
  return { ...back, transfer: { ...row.transfer, to, declines } };
}

function accepted(row: Interaction, personId: string, at: number): Interaction {
  const handover: Transfer | undefined = row.transfer && {
    ...row.transfer,
    acceptedAt: at,
    acceptedBy: personId,
  };
  return {
    ...row,
    state: 'connected',
    ownerId: personId,
    offer: undefined,
    askedBefore: [],
    assignedTo: undefined,
    waitsFrom: undefined,
    overflowTo: undefined,
    transfer: undefined,
    handover: handover ?? row.handover,
    needsLead: false,
    ...(row.channel === 'voice' && { takenAt: at }),
  };
}

/** A stay of its own begins, as after a hand-over; whatever stood still goes on. */
function takenOver(row: Interaction, personId: string, at: number): Interaction {
  const legs = row.legs + 1;
  const from = row.ownerId
    ? [{ fromPersonId: row.ownerId, to: { kind: 'person' as const, personId }, at }]
    : [];
  return {
    ...accepted(row, personId, at),
    heldSince: undefined,
    wrapUpAt: undefined,
    consult: undefined,
    legs,
    legId: legIdOf(row.id, legs),
    hands: [...(row.hands ?? []), ...from].slice(-KEPT),
  };
}

function closed(row: Interaction, event: EventOf<'interaction.closed'>): Interaction {
  const { disposition, summary, solution, solved, skipped, advice } = event.data;
  return {
    ...row,
    state: 'closed',
    closedAt: event.at,
    waitingSince: undefined,
    consult: undefined,
    disposition,
    summary,
    solution,
    solved,
    ...(skipped?.length && { skipped }),
    ...(advice && { advice }),
  };
}

function spoken(row: Interaction, event: EventOf<'message.posted'>): Interaction {
  const { kind } = event.actor;
  const automatic = event.data.automatic;
  const spokenBy = (who: Actor['kind']) => kind === who && !automatic;
  const firstHuman = spokenBy('person') && row.firstHumanAt === undefined;
  // A lead who joins need not greet, and it is nothing to hold against whose conversation it is.
  const own = row.ownerId === undefined || row.ownerId === event.actor.id;
  const ungreeted = firstHuman && own && event.data.script?.moment !== 'greeting';
  const calmed = spokenBy('person') && row.complaintAt !== undefined;
  return {
    ...row,
    ...(kind === 'customer' && takeTurnBack(row, event.at)),
    ...(spokenBy('person') && passTurn(row, event.at)),
    ...(calmed && { complaintAnsweredAt: row.complaintAnsweredAt ?? event.at }),
    messageCount: row.messageCount + 1,
    lastMessage: { at: event.at, text: event.data.text, by: automatic ? 'system' : kind },
    firstCustomerMessageAt: row.firstCustomerMessageAt ?? (kind === 'customer' ? event.at : undefined),
    firstAutoAt: row.firstAutoAt ?? (automatic ? event.at : undefined),
    firstHumanAt: row.firstHumanAt ?? (spokenBy('person') ? event.at : undefined),
    waitingSince:
      kind === 'customer'
        ? (row.waitingSince ?? event.at)
        : spokenBy('person')
          ? undefined
          : row.waitingSince,
    flags: ungreeted ? [...row.flags, 'noGreeting'] : row.flags,
    ...saidWith(row, event.data.script),
  };
}

function saidWith({ said = [] }: Interaction, use: ScriptUse | undefined): Pick<Interaction, 'said'> {
  if (!use) return {};
  return { said: [...new Set([...said, use.scriptId, ...(use.also ?? [])])] };
}

/** A customer who has sent a file waits for words about it; a file of the centre's own is no answer to anybody. */
function received(row: Interaction, attachment: Attachment | undefined, at: number): Interaction {
  if (!attachment) return row;
  const { name, author } = attachment;
  return {
    ...row,
    ...(author.kind === 'customer' && takeTurnBack(row, at)),
    lastMessage: { at, text: name, by: author.kind },
    waitingSince: author.kind === 'customer' ? (row.waitingSince ?? at) : row.waitingSince,
  };
}

function handedOver(row: Interaction, event: EventOf<'transfer.requested'>): Interaction {
  const { transferId, waitsFrom, queueId: _, ...form } = event.data;
  const queueId = queueAfter(event.data, row);
  const { returned, to } = form;
  const hand = { fromPersonId: event.actor.id, to, at: event.at, ...(returned && { returned: true }) };
  const legs = row.legs + 1;
  return {
    ...row,
    ...takeTurnBack(row, event.at),
    state: 'queued',
    queueId,
    queuedAt: event.at,
    waitsFrom,
    overflowTo: undefined,
    ownerId: undefined,
    assignedTo: undefined,
    offer: undefined,
    heldSince: undefined,
    askedBefore: event.actor.kind === 'person' ? [event.actor.id] : [],
    legs,
    legId: legIdOf(row.id, legs),
    transferCount: row.transferCount + 1,
    hands: [...(row.hands ?? []), hand].slice(-KEPT),
    consult: undefined,
    transfer: {
      ...form,
      id: transferId,
      fromPersonId: event.actor.id,
      fromQueueId: row.queueId,
      requestedAt: event.at,
      declines: [],
    },
  };
}
