import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { copyIdOf, reportContentSchema, reportIdOf } from '../../domain/sampling/daily-report.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (reportId: string): Stream => ({ kind: 'config', id: `report:${reportId}` });

/** The day's report on one queue's sample goes out; once. */
export const report = defineMutator({
  args: reportContentSchema,
  by: ['system'],
  run(rows, content) {
    const reportId = reportIdOf(content.queueId, content.day);
    refuseUnless(!rows.get('samplereport', reportId), 'alreadyDone');
    return [{ stream: streamOf(reportId), type: 'sample.reported', data: content }];
  },
});

/** A member of the team has read theirs. The first time counts. */
export const read = defineMutator({
  args: z.object({ reportId: z.string().max(200) }),
  by: ['person'],
  run(rows, { reportId }, context) {
    const person = actingPerson(rows, context);
    const copy = rows.get('reportcopy', copyIdOf(reportId, person.id));
    refuseUnless(copy, 'notFound');
    if (copy.readAt !== undefined) return [];
    return [{ stream: streamOf(reportId), type: 'sample.reportRead', data: { reportId } }];
  },
});
