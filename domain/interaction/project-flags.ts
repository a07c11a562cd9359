import type { EventOf, JournalEvent } from '../journal/event.ts';
import { nextServices } from '../service/project-service.ts';
import { isSameAlert } from '../sla/alert.ts';
import type { Interaction } from './interaction.ts';
import { nextObservers } from './observers.ts';

/** What is noted about an interaction beside its way through the centre: urgency, kind, alerts, what was offered. */
export function nextFlags(row: Interaction, event: JournalEvent): Interaction {
  switch (event.type) {
    case 'interaction.urgencySet':
      return { ...row, urgent: event.data.urgent ? urgencyOf(event) : undefined };
    case 'interaction.majorSet':
      return { ...row, major: { ...event.data, at: event.at, by: event.actor.id } };
    case 'interaction.majorTakenBack':
      return { ...row, major: undefined };
    case 'interaction.kindSet':
      return kindSet(row, event);
    case 'interaction.overflowed':
      return { ...row, overflowTo: event.data.toQueueId };
    case 'callback.offered':
      return { ...row, callbackOfferedAt: event.at };
    case 'wait.announced':
    case 'wait.silent':
      return { ...row, announced: heard(row, event) };
    case 'clock.alerted':
      return alerted(row, event);
    case 'flag.judged': {
      const verdict = { right: event.data.right, by: event.actor.id, at: event.at };
      const raised = row.raised?.map((one) => (one.id === event.data.flagId ? { ...one, verdict } : one));
      return { ...row, raised };
    }
    case 'flag.missed': {
      const missed = { kind: event.data.kind, by: event.actor.id, at: event.at };
      return { ...row, missed: [...(row.missed ?? []), missed] };
    }
    case 'clock.alertNoted':
      return noted(row, event);
    case 'interaction.assigned':
      return { ...row, assignedTo: event.data.personId };
    case 'incident.linked':
      return { ...row, incidentId: event.data.incidentId };
    case 'incident.unlinked':
      return { ...row, incidentId: undefined };
    default:
      return nextServices(nextObservers(row, event), event);
  }
}

function heard(
  { announced: before }: Interaction,
  event: EventOf<'wait.announced'> | EventOf<'wait.silent'>,
): Interaction['announced'] {
  const { count = 0, lapses = 0, first, last } = before ?? {};
  if (event.type === 'wait.silent')
    return { count, first, last, silentSince: event.data.since, lapses: lapses + 1 };
  const said = { ...event.data, at: event.at };
  return { first: first ?? said, last: said, count: count + 1, lapses };
}

const urgencyOf = (event: EventOf<'interaction.urgencySet'>): Interaction['urgent'] => ({
  at: event.at,
  by: event.actor.id,
  reason: event.data.reason,
});

/** The clock of a complaint starts when it is first known to be one, and again when it becomes one again. */
function kindSet(row: Interaction, event: EventOf<'interaction.kindSet'>): Interaction {
  const { kind, aboutId } = event.data;
  if (kind !== 'complaint')
    return { ...row, kind, aboutId, complaintAt: undefined, complaintAnsweredAt: undefined };
  const complaintAt = row.complaintAt ?? event.at;
  return { ...row, kind, aboutId, complaintAt };
}

/** Alerts of a clock's earlier runs are over; the journal has them. */
function alerted(row: Interaction, event: EventOf<'clock.alerted'>): Interaction {
  const { clock, startedAt } = event.data;
  const others = (row.alerts ?? []).filter((one) => one.clock !== clock || one.startedAt === startedAt);
  return { ...row, alerts: [...others, { ...event.data, at: event.at, notedBy: [] }] };
}

function noted(row: Interaction, event: EventOf<'clock.alertNoted'>): Interaction {
  const alerts = row.alerts?.map((alert) =>
    isSameAlert(alert, event.data) ? { ...alert, notedBy: [...alert.notedBy, event.actor.id] } : alert,
  );
  return { ...row, alerts };
}
