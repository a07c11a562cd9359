import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { isInTime, isOver, windowProblems, windowSchema } from '../../domain/maintenance/maintenance.ts';
import { numberInForce } from '../../domain/policy/parameter-row.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const one = z.object({ maintenanceId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `maintenance:${id}` });

/** Says when the service will be down and why, in time (C-266, P-MNT); what is urgent says why it could not be. */
export const announce = defineMutator({
  args: one.extend(windowSchema.shape),
  by: ['person'],
  run(rows, data, context) {
    actingPerson(rows, context, 'admin');
    if (rows.get('maintenance', data.maintenanceId)) return [];
    refuseProblems(windowProblems(data, context.now));
    const inTime = isInTime(data, numberInForce(rows, 'P-MNT', context.now), context.now);
    refuseUnless(inTime || data.urgent !== undefined, 'shortNotice');
    const { why, urgent, ...rest } = data;
    const said = {
      ...rest,
      why: { 'zh-CN': why['zh-CN'].trim(), en: why.en.trim() },
      ...(!inTime && urgent !== undefined && { urgent: urgent.trim() }),
    };
    return [{ stream: streamOf(data.maintenanceId), type: 'maintenance.announced', data: said }];
  },
});

/** It does not come after all, or is over sooner. */
export const takeBack = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { maintenanceId }, context) {
    actingPerson(rows, context, 'admin');
    const row = rows.get('maintenance', maintenanceId);
    refuseUnless(row, 'notFound');
    refuseUnless(!isOver(row, context.now), 'alreadyDone');
    return [{ stream: streamOf(maintenanceId), type: 'maintenance.takenBack', data: { maintenanceId } }];
  },
});
