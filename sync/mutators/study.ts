import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { studyEvents } from '../../domain/journal/events/study-events.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import {
  closingProblems,
  findingSchema,
  focusGroupSchema,
  groupProblems,
  planProblems,
  type Study,
  studies,
  studyPlanSchema,
} from '../../domain/study/study.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

const one = z.object({ studyId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'study', id });
const newId = z.string().min(1).max(64);

/** A study that somebody who asks customers works on, while it is open. */
function openStudy(rows: RowReader, studyId: string, context: Context): Study {
  refuseUnless(studies(actingPerson(rows, context)), 'notAllowed');
  const row = rows.get('study', studyId);
  refuseUnless(row, 'notFound');
  refuseUnless(!row.closed, 'wrongState');
  return row;
}

/** Begins the study of a quarter. The centre does, once (C-158). */
export const prepare = defineMutator({
  args: one.extend(studyEvents['study.prepared'].shape),
  by: ['system'],
  run(rows, { studyId, ...data }) {
    if (rows.get('study', studyId)) return [];
    return [{ stream: streamOf(studyId), type: 'study.prepared', data }];
  },
});

/** What is to be known, what is asked besides the survey, and of whom. Written again it is put right. */
export const plan = defineMutator({
  args: one.extend({ plan: studyPlanSchema }),
  by: ['person'],
  run(rows, { studyId, plan }, context) {
    openStudy(rows, studyId, context);
    refuseProblems(planProblems(plan));
    const { aim, questionnaire, choice } = plan;
    const data = {
      ...plan,
      aim: aim.trim(),
      questionnaire: questionnaire.trim(),
      choice: choice.trim(),
    };
    return [{ stream: streamOf(studyId), type: 'study.planned', data }];
  },
});

/** What a focus group said (C-166). */
export const group = defineMutator({
  args: one.extend({ groupId: newId, group: focusGroupSchema }),
  by: ['person'],
  run(rows, { studyId, groupId, group }, context) {
    const { groups } = openStudy(rows, studyId, context);
    if (groups.some(({ id }) => id === groupId)) return [];
    refuseProblems(groupProblems(group, context.now));
    const data = { ...group, groupId, notes: group.notes.trim() };
    return [{ stream: streamOf(studyId), type: 'study.grouped', data }];
  },
});

/** What follows from all that was said. */
export const find = defineMutator({
  args: one.extend({ findingId: newId, finding: findingSchema }),
  by: ['person'],
  run(rows, { studyId, findingId, finding }, context) {
    const { findings } = openStudy(rows, studyId, context);
    if (findings.some(({ id }) => id === findingId)) return [];
    const text = finding.text.trim();
    refuseProblems(text ? [] : [{ field: 'text', problem: 'required' }]);
    return [{ stream: streamOf(studyId), type: 'study.found', data: { ...finding, text, findingId } }];
  },
});

/** Ends it with what was found, or with the word why nothing was. A manager does. */
export const close = defineMutator({
  args: one.extend({ none: z.string().max(1_000) }),
  by: ['person'],
  run(rows, { studyId, none }, context) {
    actingPerson(rows, context, 'manager');
    const row = openStudy(rows, studyId, context);
    refuseProblems(closingProblems(row, none));
    return [{ stream: streamOf(studyId), type: 'study.closed', data: { none: none.trim() } }];
  },
});

/** What came of each way of asking, as the centre counts it, once it is closed or over. */
export const count = defineMutator({
  args: one.extend(studyEvents['study.counted'].shape),
  by: ['system'],
  run(rows, { studyId, ways }) {
    const row = rows.get('study', studyId);
    if (!row || row.counted) return [];
    return [{ stream: streamOf(studyId), type: 'study.counted', data: { ways } }];
  },
});
