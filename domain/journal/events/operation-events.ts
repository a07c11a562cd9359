import { z } from 'zod';
import { askableSchema, backupRunSchema, restoreDrillSchema } from '../../backup/backup.ts';
import { planContentSchema } from '../../emergency/emergency-plan.ts';
import { windowSchema } from '../../maintenance/maintenance.ts';
import { presentFaultSchema } from '../../operation/fault.ts';
import { manifestSchema, signedManifestSchema } from '../../release/manifest.ts';
import { desktopSchema } from '../../release/release.ts';
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
  // When the service will be down, and why; a version of the program is offered, and taken back (C-266)
  'maintenance.announced': windowSchema.extend({ maintenanceId: z.string() }),
  'maintenance.takenBack': z.object({ maintenanceId: z.string() }),
  'release.announced': z.object({
    releaseId: z.string(),
    manifest: manifestSchema,
    signed: signedManifestSchema,
  }),
  'release.published': z.object({ releaseId: z.string() }),
  'release.neverCame': z.object({ releaseId: z.string() }),
  'release.withdrawn': z.object({ releaseId: z.string(), reason: z.string() }),
  /** Somebody's desktop said which program it is; the stream is the person (C-273). */
  'desktop.told': desktopSchema.omit({ id: true, at: true }),
} as const;
