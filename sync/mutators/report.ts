import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { keptContentSchema, keptProblems, madeFailures } from '../../domain/report/kept-report.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (reportId: string): Stream => ({ kind: 'config', id: `report:${reportId}` });
const oneReport = z.object({ reportId: z.string().min(1).max(64) });

/** Keeps a report for whoever leads, or keeps it otherwise: its owner's alone. */
export const keep = defineMutator({
  args: oneReport.extend({ content: keptContentSchema }),
  by: ['person'],
  run(rows, { reportId, content }, context) {
    const { id, queueIds } = actingPerson(rows, context, 'teamLead');
    const before = rows.get('keptreport', reportId);
    refuseUnless(!before || before.ownerId === id, 'notAllowed');
    refuseProblems(keptProblems(content));
    const data = { reportId, ...content, name: content.name.trim(), queueIds };
    return [{ stream: streamOf(reportId), type: 'report.kept', data }];
  },
});

/** Lets go of it. What was made of it stays. */
export const drop = defineMutator({
  args: oneReport,
  by: ['person'],
  run(rows, { reportId }, context) {
    const person = actingPerson(rows, context);
    const row = rows.get('keptreport', reportId);
    refuseUnless(row, 'notFound');
    refuseUnless(row.ownerId === person.id, 'notAllowed');
    return [{ stream: streamOf(reportId), type: 'report.dropped', data: { reportId } }];
  },
});

/** Its owner has it before them: the receipt. */
export const read = defineMutator({
  args: z.object({ madeId: z.string() }),
  by: ['person'],
  run(rows, { madeId }, context) {
    const person = actingPerson(rows, context);
    const row = rows.get('madereport', madeId);
    refuseUnless(row && row.ownerId === person.id, 'notFound');
    if (row.readAt !== undefined) return [];
    return [{ stream: streamOf(row.keptId), type: 'report.read', data: { madeId } }];
  },
});

/** Its owner wants what had failed to be made once more: nothing is tried again without being asked for. */
export const again = defineMutator({
  args: z.object({ madeId: z.string() }),
  by: ['person'],
  run(rows, { madeId }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const row = rows.get('madereport', madeId);
    refuseUnless(row && row.ownerId === person.id, 'notFound');
    refuseUnless(row.failure !== undefined, 'wrongState');
    if (row.againAt !== undefined) return [];
    return [{ stream: streamOf(row.keptId), type: 'report.askedAgain', data: { madeId } }];
  },
});

/** What a report came to when it was due, once; and once more when that had failed and its owner asked. */
export const made = defineMutator({
  args: oneReport.extend({
    dueAt: z.number().int(),
    now: z.unknown().optional(),
    before: z.unknown().optional(),
    failure: z.enum(madeFailures).optional(),
    madeId: z.string().optional(),
  }),
  by: ['system'],
  run(rows, data) {
    if (data.madeId !== undefined)
      refuseUnless(rows.get('madereport', data.madeId)?.againAt !== undefined, 'alreadyDone');
    else {
      const row = rows.get('keptreport', data.reportId);
      refuseUnless(row?.schedule, 'notFound');
      refuseUnless(row.scheduledFrom < data.dueAt, 'alreadyDone');
    }
    return [{ stream: streamOf(data.reportId), type: 'report.made', data }];
  },
});
