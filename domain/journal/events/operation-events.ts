import { z } from 'zod';
import { askableSchema, backupRunSchema, restoreDrillSchema } from '../../backup/backup.ts';
import { presentFaultSchema } from '../../operation/fault.ts';
import { instant } from './instant.ts';

/** Running the system: copies of everything, and practising to bring them back. */
export const operationEvents = {
  // A copy of everything the centre has, or the try of one; a copy was brought back to see that it can be (C-262)
  'backup.asked': z.object({ what: askableSchema }),
  'backup.made': backupRunSchema,
  'backup.drilled': restoreDrillSchema,
  // A part of the system failed, and works again (C-269)
  'fault.began': presentFaultSchema.extend({ faultId: z.string() }),
  'fault.ended': z.object({ faultId: z.string(), over: instant }),
} as const;
