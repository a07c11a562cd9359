import { z } from 'zod';
import { askableSchema, backupRunSchema, restoreDrillSchema } from '../../backup/backup.ts';
import { planContentSchema } from '../../emergency/emergency-plan.ts';
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
  /** A desktop could not reach the centre for a while; the stream is whoever had it signed in (C-268). */
  'line.cut': z.object({ outageId: z.string(), deviceId: z.string(), since: instant, until: instant }),
  // What is done in an emergency, and who does it (C-271)
  'emergencyPlan.written': planContentSchema,
  'emergencyPlan.approved': z.object({ version: z.number().int() }),
} as const;
