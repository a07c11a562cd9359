import type { Interaction } from '../interaction/interaction.ts';
import type { JournalEvent } from '../journal/event.ts';
import { MemoryRows, project } from '../journal/project.ts';
import type { Instant } from '../time.ts';

/** One event of the journal and the interaction as it stood after it. */
export interface Step {
  event: JournalEvent;
  /** When it happened; never before the step in front of it, whatever a device's clock said. */
  at: Instant;
  row: Interaction;
}

/** What happens to a file about an interaction, not in it: judging and looking things up are no part of a replay. */
const BESIDE: readonly JournalEvent['type'][] = [
  'evaluation.saved',
  'evaluation.released',
  'evaluation.calibrated',
  'flag.judged',
  'flag.missed',
  'evaluation.acknowledged',
  'evaluation.disputed',
  'evaluation.decided',
  'evaluation.appealed',
  'evaluation.settled',
  'contact.revealed',
  'recording.segment',
  'recording.stored',
  'recording.lost',
  'recording.omitted',
  'recording.held',
  'recording.deleted',
  'recording.damaged',
  'replay.noted',
  'interaction.archived',
];

/** The events of the first interaction that arrives here, without what is beside it. */
export function eventsOfReplay(events: readonly JournalEvent[]): JournalEvent[] {
  const arrival = events.find((event) => event.type === 'interaction.arrived');
  return events.filter((event) => event.stream.id === arrival?.stream.id && !BESIDE.includes(event.type));
}

/**
 * Plays one interaction's journal through the same rules that keep the live rows, so that a replay shows what happened.
 * Events of other streams are passed over; nothing is shown before the arrival.
 */
export function walk(events: readonly JournalEvent[]): Step[] {
  const rows = new MemoryRows();
  const own = eventsOfReplay(events);
  let at = Number.NEGATIVE_INFINITY;
  return own.flatMap((event) => {
    rows.apply(project(rows, event));
    const row = rows.get('interaction', event.stream.id);
    if (!row) return [];
    at = Math.max(at, event.at);
    return [{ event, at, row }];
  });
}
