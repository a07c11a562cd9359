import { z } from 'zod';
import { mayReadCase } from '../../domain/case/views.ts';
import { isReleased, mayEvaluate } from '../../domain/evaluation/course.ts';
import { mayWorkOn } from '../../domain/feedback/feedback.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import type { Person } from '../../domain/person/person.ts';
import {
  afterStep,
  keepsLibrary,
  maySeeProblems,
  problemSteps,
  stepProblems,
  stepRefusal,
} from '../../domain/problem/machine.ts';
import {
  fixLinkSchema,
  hasOccurrence,
  type Occurrence,
  type OccurrenceKey,
  occurrenceKeySchema,
  type Problem,
  problemContentSchema,
  problemProblems,
} from '../../domain/problem/problem.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator } from './mutator.ts';

const id = z.string().min(1).max(64);
const one = z.object({ problemId: id });
const streamOf = (problemId: string): Stream => ({ kind: 'problem', id: problemId });

function someone(rows: RowReader, context: Context): Person {
  const person = actingPerson(rows, context);
  refuseUnless(maySeeProblems(person), 'notAllowed');
  return person;
}

function problemFor(rows: RowReader, problemId: string): Problem {
  const row = rows.get('problem', problemId);
  refuseUnless(row, 'notFound');
  return row;
}

/** When something happened and in which conversation, if this person may know of it. */
function happened(
  rows: RowReader,
  { kind, id }: OccurrenceKey,
  person: Person,
): Pick<Occurrence, 'at' | 'interactionId'> {
  switch (kind) {
    case 'case': {
      const row = rows.get('casefile', id);
      refuseUnless(row && mayReadCase(row, person), 'notFound');
      return { at: row.receivedAt, interactionId: row.interactionIds[0] };
    }
    case 'interaction': {
      const row = rows.get('interaction', id);
      refuseUnless(row, 'notFound');
      refuseUnless(row.ownerId === person.id || mayEvaluate(person, row.queueId), 'notAllowed');
      return { at: row.arrivedAt, interactionId: row.id };
    }
    case 'evaluation': {
      const row = rows.get('evaluation', id);
      refuseUnless(row && isReleased(row), 'notFound');
      refuseUnless(row.agentId === person.id || mayEvaluate(person, row.queueId), 'notAllowed');
      return { at: row.releasedAt ?? row.savedAt, interactionId: row.interactionId };
    }
    case 'feedback': {
      const row = rows.get('feedback', id);
      refuseUnless(row && mayWorkOn(person, row), 'notFound');
      return { at: row.at, interactionId: row.interactionId };
    }
  }
}

const linkOf = (rows: RowReader, problemId: string, key: OccurrenceKey, person: Person): DraftEvent => ({
  stream: streamOf(problemId),
  type: 'problem.linked',
  data: { ...key, ...happened(rows, key, person) },
});

/** Enters a problem, from something that shows it or by itself. */
export const report = defineMutator({
  args: one.extend({ content: problemContentSchema, about: occurrenceKeySchema.optional() }),
  by: ['person'],
  run(rows, { problemId, content, about }, context) {
    const person = someone(rows, context);
    if (rows.get('problem', problemId)) return [];
    refuseProblems(problemProblems(content));
    const data = { ...content, title: content.title.trim(), description: content.description.trim() };
    const events: DraftEvent[] = [{ stream: streamOf(problemId), type: 'problem.reported', data }];
    return about ? [...events, linkOf(rows, problemId, about, person)] : events;
  },
});

/** Something shows a problem that is known: one entry, one more time (C-217). Twice the same counts once. */
export const link = defineMutator({
  args: one.extend({ about: occurrenceKeySchema }),
  by: ['person'],
  run(rows, { problemId, about }, context) {
    const person = someone(rows, context);
    const row = problemFor(rows, problemId);
    // It became part of another one meanwhile: that is where it belongs.
    const target = row.mergedInto === undefined ? row : problemFor(rows, row.mergedInto);
    refuseUnless(target.state !== 'merged', 'wrongState');
    return hasOccurrence(target, about) ? [] : [linkOf(rows, target.id, about, person)];
  },
});

/** It does not belong there: whoever linked it takes it out, and who looks after the library. */
export const unlink = defineMutator({
  args: one.extend({ about: occurrenceKeySchema }),
  by: ['person'],
  run(rows, { problemId, about }, context) {
    const person = someone(rows, context);
    const known = problemFor(rows, problemId).occurrences.find(
      ({ kind, id }) => kind === about.kind && id === about.id,
    );
    if (!known) return [];
    refuseUnless(known.by === person.id || keepsLibrary(person), 'notAllowed');
    return [{ stream: streamOf(problemId), type: 'problem.unlinked', data: about }];
  },
});

/** Owner, cause, fix, check: one step on. */
export const step = defineMutator({
  args: one.extend({
    step: z.enum(problemSteps),
    form: fixLinkSchema.extend({ ownerId: id.optional(), text: z.string().max(4_000) }),
  }),
  by: ['person'],
  run(rows, { problemId, step, form }, context) {
    const person = someone(rows, context);
    const row = problemFor(rows, problemId);
    const refusal = stepRefusal(row, step, person);
    if (refusal) throw new Refusal(refusal);
    const to = afterStep(row.state, step);
    refuseUnless(to, 'wrongState');
    refuseProblems(stepProblems(step, form));
    if (step === 'own') refuseUnless(rows.get('person', form.ownerId ?? ''), 'notFound');
    const data = { ...form, step, to, text: form.text.trim() };
    return [{ stream: streamOf(problemId), type: 'problem.stepped', data }];
  },
});

/** Two entries are the same problem: the survivor counts what both had. It can be undone. */
export const merge = defineMutator({
  args: one.extend({ otherId: id }),
  by: ['person'],
  run(rows, { problemId, otherId }, context) {
    refuseUnless(keepsLibrary(someone(rows, context)), 'notAllowed');
    refuseUnless(problemId !== otherId, 'badArguments');
    const [row, other] = [problemFor(rows, problemId), problemFor(rows, otherId)];
    refuseUnless(row.state !== 'merged' && other.state !== 'merged', 'wrongState');
    return [{ stream: streamOf(problemId), type: 'problem.merged', data: { otherId } }];
  },
});

export const undoMerge = defineMutator({
  args: one.extend({ otherId: id }),
  by: ['person'],
  run(rows, { problemId, otherId }, context) {
    refuseUnless(keepsLibrary(someone(rows, context)), 'notAllowed');
    const [row, other] = [problemFor(rows, problemId), problemFor(rows, otherId)];
    refuseUnless(row.state !== 'merged', 'wrongState');
    if (other.mergedInto !== problemId) return [];
    return [{ stream: streamOf(problemId), type: 'problem.mergeUndone', data: { otherId } }];
  },
});
