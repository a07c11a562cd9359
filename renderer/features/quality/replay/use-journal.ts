import { useMemo } from 'react';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../../../domain/journal/event.ts';
import { MemoryRows } from '../../../../domain/journal/project.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { type Timeline, timelineOf } from '../../../../domain/replay/timeline.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { scope, useNow, useScope, useView } from '../../../data/index.ts';

/** One interaction's story as far as this machine has it. */
export interface Journal {
  timeline: Timeline | undefined;
  interaction: Interaction | undefined;
  queues: readonly Queue[];
  /** Everything that happened, in order, also what no timeline shows. */
  events: readonly JournalEvent[];
}

/** Asks for an interaction's whole journal and lays it out in time. What has been opened stays to be seen offline. */
export function useJournal(interactionId: string): Journal {
  useScope(scope.interaction(interactionId));
  const events = useView((rows) => rows.where('event', 'interactionId', interactionId), [interactionId]);
  const interaction = useView((rows) => rows.get('interaction', interactionId), [interactionId]);
  const queues = useView((rows) => rows.all('queue'));
  const open = interaction !== undefined && interaction.closedAt === undefined;
  const now = useNow(MINUTE);
  const asOf = open ? now : undefined;
  // Rows come in no particular order.
  const inOrder = useMemo(() => [...events].sort((a, b) => a.at - b.at || placeOf(a) - placeOf(b)), [events]);
  const timeline = useMemo(() => timelineOf(inOrder, queues, asOf), [inOrder, queues, asOf]);
  // History and former hand-overs are not among one's rows; their journal tells how they ended.
  const told = useMemo(
    () => new MemoryRows().play(inOrder).get('interaction', interactionId),
    [inOrder, interactionId],
  );
  return { timeline, interaction: interaction ?? told, queues, events: inOrder };
}

/** The server numbers the events of an interaction. */
const placeOf = (event: JournalEvent): number => ('n' in event && typeof event.n === 'number' ? event.n : 0);
