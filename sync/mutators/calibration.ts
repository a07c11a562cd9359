import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { hasRole } from '../../domain/person/person.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const SESSION_LIMIT = 40;
const session = z.object({
  sessionId: z.string().min(1).max(64),
  interactionIds: z.array(z.string()).min(2).max(SESSION_LIMIT),
});
const streamOf = (sessionId: string): Stream => ({ kind: 'config', id: `calibration:${sessionId}` });

/** A quality lead has the same interactions judged by several evaluators, among their other work. */
export const start = defineMutator({
  args: session.extend({
    scorecardId: z.string(),
    evaluatorIds: z.array(z.string()).min(2).max(SESSION_LIMIT),
  }),
  by: ['person'],
  run(rows, data, context) {
    actingPerson(rows, context, 'qualityLead');
    refuseUnless(rows.get('scorecard', data.scorecardId), 'notFound');
    for (const id of data.evaluatorIds) {
      const person = rows.get('person', id);
      refuseUnless(person && hasRole(person, 'evaluator'), 'badArguments');
    }
    for (const id of data.interactionIds) {
      refuseUnless(interactionOf(rows, id).state === 'closed', 'wrongState');
      refuseUnless(rows.get('calibration', id)?.state !== 'open', 'alreadyDone');
    }
    return [{ stream: streamOf(data.sessionId), type: 'calibration.started', data }];
  },
});

/** Ends a comparison: from then on everybody sees what everybody judged. */
export const close = defineMutator({
  args: session,
  by: ['person'],
  run(rows, data, context) {
    actingPerson(rows, context, 'qualityLead');
    const units = data.interactionIds.map((id) => rows.get('calibration', id));
    refuseUnless(
      units.every((unit) => unit?.sessionId === data.sessionId),
      'notFound',
    );
    refuseUnless(
      units.some((unit) => unit?.state === 'open'),
      'alreadyDone',
    );
    return [{ stream: streamOf(data.sessionId), type: 'calibration.closed', data }];
  },
});
