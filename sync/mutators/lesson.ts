import { z } from 'zod';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole, leadsQueue, type Person } from '../../domain/person/person.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { isPassed } from '../../domain/training/attempt.ts';
import { isTested } from '../../domain/training/course.ts';
import {
  heldSchema,
  type Lesson,
  lessonContentSchema,
  lessonProblems,
  mayTrain,
  specialSubjectSchema,
} from '../../domain/training/lesson.ts';
import { passOf } from '../../domain/training/qualification.ts';
import { trainingStream } from './course-test.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator } from './mutator.ts';

const one = z.object({ lessonId: z.string().min(1).max(64) });

function peopleOf(rows: RowReader, ids: readonly string[], context: Context): Person[] {
  const actor = actingPerson(rows, context, 'teamLead', 'manager');
  return ids.map((id) => {
    const person = rows.get('person', id);
    refuseUnless(person, 'notFound');
    refuseUnless(mayTrain(actor, person), 'notAllowed');
    return person;
  });
}

const mayAnswerFor = (person: Person, queueId: string): boolean =>
  leadsQueue(person, queueId) || hasRole(person, 'manager');

/** Plans a training for people of one's own; one that answers what happened settles what was proposed (C-247, C-248). */
export const plan = defineMutator({
  args: one.extend({ content: lessonContentSchema }),
  by: ['person'],
  run(rows, { lessonId, content }, context) {
    const people = peopleOf(rows, content.personIds, context);
    refuseProblems(lessonProblems(content));
    if (content.courseId !== undefined) refuseUnless(rows.get('course', content.courseId), 'notFound');
    const { special } = content;
    if (special) refuseUnless(mayAnswerFor(actingPerson(rows, context), special.queueId), 'notAllowed');
    if (rows.get('lesson', lessonId)) return [];
    const queueIds = [...new Set(people.flatMap((person) => person.queueIds))];
    return [{ stream: trainingStream(lessonId), type: 'lesson.planned', data: { ...content, queueIds } }];
  },
});

function plannedLesson(rows: RowReader, lessonId: string, context: Context): Lesson {
  const row = rows.get('lesson', lessonId);
  refuseUnless(row, 'notFound');
  peopleOf(rows, row.personIds, context);
  refuseUnless(row.state === 'planned', 'wrongState');
  return row;
}

/**
 * It took place: who came, and what they showed in practice. Where a course is judged by that alone and not by a test, who
 * reached the mark has passed it (C-243).
 */
export const hold = defineMutator({
  args: one.extend({ result: heldSchema }),
  by: ['person'],
  run(rows, { lessonId, result }, context) {
    const row = plannedLesson(rows, lessonId, context);
    refuseUnless(row.startsAt <= context.now, 'wrongState');
    const invited = (id: string) => row.personIds.includes(id);
    refuseUnless(result.attended.length > 0 && result.attended.every(invited), 'badArguments');
    const shown = Object.keys(result.practice);
    refuseUnless(
      shown.every((id) => result.attended.includes(id)),
      'badArguments',
    );
    const held: DraftEvent = { stream: trainingStream(lessonId), type: 'lesson.held', data: result };
    const course = row.courseId === undefined ? undefined : rows.get('course', row.courseId);
    if (!course || isTested(course)) return [held];
    const percent = numberInForce(rows, 'P-PASS', context.now);
    const passes = shown.flatMap((id): DraftEvent[] => {
      const score = { numerator: result.practice[id] ?? 0, denominator: 100 };
      // Nobody passes themselves.
      if (!isPassed(score, percent) || id === context.actor.id) return [];
      const queueIds = rows.get('person', id)?.queueIds ?? [];
      const pass = passOf(course, { at: context.now, how: 'practice', score });
      return [{ stream: trainingStream(id), type: 'training.passed', data: { queueIds, pass } }];
    });
    return [held, ...passes];
  },
});

/** It does not take place, and why. */
export const cancel = defineMutator({
  args: one.extend({ reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { lessonId, reason }, context) {
    plannedLesson(rows, lessonId, context);
    if (!reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    return [{ stream: trainingStream(lessonId), type: 'lesson.cancelled', data: { reason: reason.trim() } }];
  },
});

/** What happened asks for a special training; its lead says why there is none (C-248). */
export const decline = defineMutator({
  args: z.object({
    specialId: z.string().min(1).max(64),
    subject: specialSubjectSchema,
    reason: z.string().max(500),
  }),
  by: ['person'],
  run(rows, { specialId, subject, reason }, context) {
    refuseUnless(mayAnswerFor(actingPerson(rows, context), subject.queueId), 'notAllowed');
    if (!reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    if (rows.get('special', specialId)) return [];
    const data = { ...subject, reason: reason.trim() };
    return [{ stream: trainingStream(specialId), type: 'special.declined', data }];
  },
});
