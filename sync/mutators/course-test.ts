import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { isPassed, openQuestions, scoreOf } from '../../domain/training/attempt.ts';
import {
  answersSchema,
  courseContentSchema,
  courseProblems,
  isTested,
  mayWriteCourses,
} from '../../domain/training/course.ts';
import { passOf } from '../../domain/training/qualification.ts';
import { actingPerson, defineMutator } from './mutator.ts';

export const trainingStream = (id: string): Stream => ({ kind: 'training', id });

/** Publishes a course, or the next version of one. What is right goes to the server and to nobody else. */
export const publish = defineMutator({
  args: z.object({
    courseId: z.string().min(1).max(64),
    /** The version it was written on; 0 for a course of its own. */
    basedOn: z.number().int().min(0),
    content: courseContentSchema,
    key: answersSchema,
  }),
  by: ['person'],
  run(rows, { courseId, basedOn, content, key }, context) {
    refuseUnless(mayWriteCourses(actingPerson(rows, context)), 'notAllowed');
    refuseProblems(courseProblems(content, key));
    refuseUnless((rows.get('course', courseId)?.version ?? 0) === basedOn, 'changedMeanwhile');
    return [{ stream: trainingStream(courseId), type: 'course.published', data: { ...content, key } }];
  },
});

/**
 * Takes a course's test, all questions in one go. A desktop does not know what is right: there the attempt waits, and the
 * server, which runs this again with the key, says whether it is a pass (C-234, P-PASS).
 */
export const takeTest = defineMutator({
  args: z.object({
    attemptId: z.string().min(1).max(64),
    courseId: z.string(),
    version: z.number().int(),
    answers: answersSchema,
  }),
  by: ['person'],
  run(rows, { attemptId, courseId, version, answers }, context) {
    const person = actingPerson(rows, context);
    const course = rows.get('course', courseId);
    refuseUnless(course && isTested(course), 'notFound');
    refuseUnless(course.by !== person.id, 'aboutYourself');
    if (rows.get('attempt', attemptId)) return [];
    refuseUnless(course.version === version, 'changedMeanwhile');
    refuseProblems(openQuestions(course, answers));
    const key = rows.get('coursekey', courseId)?.answers;
    const { queueIds } = person;
    const handedIn = { courseId, version, queueIds, answers };
    const stream = trainingStream(attemptId);
    if (!key) return [{ stream, type: 'training.attempted', data: handedIn }];
    const score = scoreOf(course, key, answers);
    const passed = isPassed(score, numberInForce(rows, 'P-PASS', context.now));
    const attempted = { stream, type: 'training.attempted' as const, data: { ...handedIn, score, passed } };
    if (!passed) return [attempted];
    const pass = passOf(course, { at: context.now, how: 'test', score });
    return [
      attempted,
      { stream: trainingStream(person.id), type: 'training.passed', data: { queueIds, pass } },
    ];
  },
});
