import { z } from 'zod';
import { teamOf } from '../../domain/appraisal/goals.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import {
  answersFor,
  isSecondOn,
  type Lapse,
  lapseAnswerEndsAt,
  lapseFormSchema,
  lapseProblems,
  lapseWordProblems,
} from '../../domain/lapse/lapse.ts';
import { hasRole } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (lapseId: string): Stream => ({ kind: 'config', id: `lapse:${lapseId}` });

/** Warns of a lapse, in writing and with the rule; nothing else follows from it (C-204). */
export const warn = defineMutator({
  args: z.object({ lapseId: z.string().min(8).max(64), form: lapseFormSchema }),
  by: ['person'],
  run(rows, { lapseId, form }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    refuseUnless(!rows.get('lapse', lapseId), 'alreadyDone');
    refuseProblems(lapseProblems(form));
    const about = rows.get('person', form.agentId);
    const teamId = about && hasRole(about, 'agent') ? teamOf(about) : undefined;
    refuseUnless(about && teamId !== undefined, 'notFound');
    const isTheirs = about.queueIds.some((queueId) => answersFor(person, queueId, about.id));
    refuseUnless(isTheirs, 'notAllowed');
    // Only of a conversation that they had themselves.
    const { interactionId } = form;
    if (interactionId) refuseUnless(rows.get('interaction', interactionId)?.ownerId === about.id, 'notOwner');
    const data = { ...form, lapseId, teamId, what: form.what.trim(), rule: form.rule.trim() };
    return [{ stream: streamOf(lapseId), type: 'lapse.warned', data }];
  },
});

/** Whoever was warned says what they think of it, once, within the working days there are for it (P-APL). */
export const answer = defineMutator({
  args: z.object({ lapseId: z.string(), text: z.string() }),
  by: ['person'],
  run(rows, { lapseId, text }, context) {
    const person = actingPerson(rows, context);
    const row = lapseOf(rows, lapseId);
    refuseUnless(row.agentId === person.id, 'notAllowed');
    refuseUnless(!row.answer, 'alreadyDone');
    refuseUnless(context.now < lapseAnswerEndsAt(row, rows), 'tooLate');
    refuseProblems(lapseWordProblems(text));
    return [{ stream: streamOf(lapseId), type: 'lapse.answered', data: { lapseId, text: text.trim() } }];
  },
});

/** Somebody else than whoever gave it says whether it stands after the answer. Both texts stay. */
export const decide = defineMutator({
  args: z.object({ lapseId: z.string(), stands: z.boolean(), text: z.string() }),
  by: ['person'],
  run(rows, { lapseId, stands, text }, context) {
    const person = actingPerson(rows, context, 'teamLead', 'manager');
    const row = lapseOf(rows, lapseId);
    refuseUnless(isSecondOn(row, person), 'notAllowed');
    refuseUnless(row.answer, 'wrongState');
    refuseUnless(!row.decision, 'alreadyDone');
    refuseProblems(lapseWordProblems(text));
    const data = { lapseId, stands, text: text.trim() };
    return [{ stream: streamOf(lapseId), type: 'lapse.decided', data }];
  },
});

function lapseOf(rows: RowReader, id: string): Lapse {
  const row = rows.get('lapse', id);
  refuseUnless(row, 'notFound');
  return row;
}
