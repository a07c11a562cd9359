import { z } from 'zod';
import { askableSchema, BACKUPS, backupRunSchema, restoreDrillSchema } from '../../domain/backup/backup.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const stream: Stream = { kind: 'config', id: `backup:${BACKUPS}` };

/** A copy, or a drill, at once; wanted again before it is done it is the same wish (C-262). */
export const ask = defineMutator({
  args: z.object({ what: askableSchema }),
  by: ['person'],
  run(rows, { what }, context) {
    actingPerson(rows, context, 'manager', 'admin');
    if (rows.get('backup', BACKUPS)?.asked?.[what]) return [];
    return [{ stream, type: 'backup.asked', data: { what } }];
  },
});

/** A copy of everything was made, or was not (C-262). */
export const noteBackup = defineMutator({
  args: backupRunSchema,
  by: ['system'],
  run: (_rows, data) => [{ stream, type: 'backup.made', data }],
});

/** A copy was brought back elsewhere and compared (C-262). */
export const noteDrill = defineMutator({
  args: restoreDrillSchema,
  by: ['system'],
  run: (_rows, data) => [{ stream, type: 'backup.drilled', data }],
});
