import { z } from 'zod';
import {
  type Incident,
  incidentContentSchema,
  incidentProblems,
  isGoingOn,
  mayCommand,
} from '../../domain/incident/incident.ts';
import { isWaiting } from '../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../domain/interaction/message.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const one = z.object({ incidentId: z.string().min(1).max(64) });
const matter = one.extend({ interactionId: z.string() });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `incident:${id}` });

/** Declares an incident, or an exercise: everybody in its queues sees what to do (C-265, C-270). */
export const declare = defineMutator({
  args: one.extend({ content: incidentContentSchema }),
  by: ['person'],
  run(rows, { incidentId, content }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    if (rows.get('incident', incidentId)) return [];
    refuseProblems(incidentProblems(content));
    refuseUnless(mayCommand(person, content), 'notAllowed');
    refuseUnless(
      content.queueIds.every((id) => rows.get('queue', id)),
      'notFound',
    );
    if (content.scriptId !== undefined) refuseUnless(rows.get('script', content.scriptId), 'unknownScript');
    const data = { incidentId, ...content, title: content.title.trim(), text: content.text.trim() };
    return [{ stream: streamOf(incidentId), type: 'incident.declared', data }];
  },
});

function goingOn(rows: RowReader, id: string): Incident {
  const incident = rows.get('incident', id);
  refuseUnless(incident, 'notFound');
  refuseUnless(isGoingOn(incident), 'wrongState');
  return incident;
}

/** Whoever has the matter, or leads its queue. */
function refuseStrangers(
  rows: RowReader,
  { queueIds }: Incident,
  interactionId: string,
  context: Context,
): void {
  const person = actingPerson(rows, context, 'agent', 'teamLead');
  const { ownerId, queueId } = interactionOf(rows, interactionId);
  refuseUnless(ownerId === person.id || leadsQueue(person, queueId), 'notOwner');
  refuseUnless(ownerId === person.id || queueIds.includes(queueId), 'notAllowed');
}

/** Where it is written: on the matter itself, but for an exercise, which leaves no trace on any. */
const placeOf = ({ id, drill }: Incident, interactionId: string): Stream =>
  drill ? streamOf(id) : interactionStream(interactionId);

/** A matter belongs to it. One key; again it does no longer. */
export const link = defineMutator({
  args: matter,
  by: ['person'],
  run(rows, { incidentId, interactionId }, context) {
    const incident = goingOn(rows, incidentId);
    refuseStrangers(rows, incident, interactionId, context);
    if (incident.interactionIds.includes(interactionId)) return [];
    const stream = placeOf(incident, interactionId);
    return [{ stream, type: 'incident.linked', data: { incidentId, interactionId } }];
  },
});

export const unlink = defineMutator({
  args: matter,
  by: ['person'],
  run(rows, { incidentId, interactionId }, context) {
    const incident = goingOn(rows, incidentId);
    refuseStrangers(rows, incident, interactionId, context);
    if (!incident.interactionIds.includes(interactionId)) return [];
    const stream = placeOf(incident, interactionId);
    return [{ stream, type: 'incident.unlinked', data: { incidentId, interactionId } }];
  },
});

/**
 * Tells one customer who waits what goes on, once, whoever asks for it and however often. It is an automatic message: a
 * person has still to answer them. Of an exercise no customer is told.
 */
export const tell = defineMutator({
  args: matter.extend({ messageId: z.string(), text: z.string() }),
  by: ['person'],
  run(rows, { incidentId, interactionId, messageId, text }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    const incident = goingOn(rows, incidentId);
    refuseUnless(mayCommand(person, incident), 'notAllowed');
    refuseUnless(!incident.drill, 'wrongState');
    refuseUnless(text.trim(), 'emptyMessage');
    refuseUnless(text.length <= MESSAGE_LIMIT, 'tooLong');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(incident.queueIds.includes(interaction.queueId), 'notAllowed');
    if (!isWaiting(interaction) || incident.toldIds.includes(interactionId)) return [];
    const data = { messageId, text: text.trim(), automatic: true };
    return [
      { stream: interactionStream(interactionId), type: 'message.posted', data },
      { stream: streamOf(incidentId), type: 'incident.told', data: { incidentId, interactionId } },
    ];
  },
});

/** It is over. What is written down at its end is what the next one learns from. */
export const close = defineMutator({
  args: one.extend({ summary: z.string().max(2_000) }),
  by: ['person'],
  run(rows, { incidentId, summary }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    const incident = rows.get('incident', incidentId);
    refuseUnless(incident, 'notFound');
    refuseUnless(mayCommand(person, incident), 'notAllowed');
    refuseUnless(isGoingOn(incident), 'alreadyDone');
    if (!summary.trim()) throw new Refusal('missingField', [{ field: 'summary', problem: 'required' }]);
    const data = { incidentId, summary: summary.trim() };
    return [{ stream: streamOf(incidentId), type: 'incident.closed', data }];
  },
});
