import { z } from 'zod';
import { isBusinessDate } from '../../domain/calendar/business-calendar.ts';
import { dayOf, siteDay } from '../../domain/calendar/site-time.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import type { Person } from '../../domain/person/person.ts';
import { type FieldProblem, Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { GATE_ID } from '../../domain/training/gate.ts';
import { mayTrain } from '../../domain/training/lesson.ts';
import { inductionDaySchema } from '../../domain/training/qualification.ts';
import { planItemSchema, planProblems } from '../../domain/training/year-plan.ts';
import { trainingStream } from './course-test.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

/** Induction begins at most so many days before somebody notes it. */
const NOTED_WITHIN = 60;

const required = (field: string): Refusal => new Refusal('missingField', [{ field, problem: 'required' }]);

/** Somebody whose record is in these hands, and never one's own. */
function theirs(rows: RowReader, personId: string, context: Context): Person {
  const actor = actingPerson(rows, context, 'teamLead', 'manager');
  const person = rows.get('person', personId);
  refuseUnless(person, 'notFound');
  refuseUnless(person.id !== actor.id, 'aboutYourself');
  refuseUnless(mayTrain(actor, person), 'notAllowed');
  return person;
}

/** A working day of somebody's induction, and what it was about (C-246). Written again it is put right. */
export const noteDay = defineMutator({
  args: inductionDaySchema.omit({ by: true }).extend({ personId: z.string() }),
  by: ['person'],
  run(rows, { personId, day, subjects }, context) {
    const { queueIds } = theirs(rows, personId, context);
    const [date, today] = [siteDay(day), dayOf(context.now)];
    const wrong = date > today || date < today - NOTED_WITHIN || !isBusinessDate(date);
    const problems: FieldProblem[] = wrong ? [{ field: 'day', problem: 'invalid' }] : [];
    refuseProblems(problems);
    return [
      { stream: trainingStream(personId), type: 'training.dayNoted', data: { day, subjects, queueIds } },
    ];
  },
});

/** A manager takes what somebody brings along for an induction, and says why: the exception is written down. */
export const recognise = defineMutator({
  args: z.object({ personId: z.string(), reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { personId, reason }, context) {
    actingPerson(rows, context, 'manager');
    const { queueIds } = theirs(rows, personId, context);
    if (!reason.trim()) throw required('reason');
    const row = rows.get('qualification', personId);
    refuseUnless(row?.newcomerSince !== undefined && !row.recognised, 'wrongState');
    const data = { queueIds, reason: reason.trim() };
    return [{ stream: trainingStream(personId), type: 'training.recognised', data }];
  },
});

/** From now on who begins is tested first; whoever works here already is taken as qualified, and this says why. */
export const setGate = defineMutator({
  args: z.object({ on: z.boolean(), reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { on, reason }, context) {
    actingPerson(rows, context, 'manager');
    if (!reason.trim()) throw required('reason');
    if ((rows.get('traininggate', GATE_ID)?.on ?? false) === on) return [];
    const data = { on, reason: reason.trim() };
    return [{ stream: trainingStream(GATE_ID), type: 'training.gateSet', data }];
  },
});

/** Somebody begins here: where nobody begins untested, they have their induction before them. */
export const begin = defineMutator({
  args: z.object({ personId: z.string() }),
  by: ['system'],
  run(rows, { personId }) {
    const person = rows.get('person', personId);
    if (!person || !rows.get('traininggate', GATE_ID)?.on || rows.get('qualification', personId)) return [];
    const data = { queueIds: person.queueIds };
    return [{ stream: trainingStream(personId), type: 'training.began', data }];
  },
});

/** The plan of a year, or its next version (C-241, C-242, C-244). */
export const writePlan = defineMutator({
  args: z.object({
    year: z.string().regex(/^\d{4}$/),
    basedOn: z.number().int().min(0),
    items: z.array(planItemSchema).max(60),
    why: z.string().max(500),
  }),
  by: ['person'],
  run(rows, { year, basedOn, items, why }, context) {
    actingPerson(rows, context, 'manager');
    const before = rows.get('yearplan', year);
    refuseProblems(planProblems(year, items, why, before));
    refuseUnless((before?.versions.length ?? 0) === basedOn, 'changedMeanwhile');
    const data = { items, why: why.trim() };
    return [{ stream: trainingStream(year), type: 'yearPlan.written', data }];
  },
});
