import { z } from 'zod';
import { announcementContentSchema } from '../../announcement/announcement.ts';
import { incidentContentSchema } from '../../incident/incident.ts';
import { decisionSchema } from '../../policy/approval.ts';
import { proposalSchema } from '../../policy/parameter-row.ts';
import { keptContentSchema, madeFailures } from '../../report/kept-report.ts';
import { warningAnswerSchema, watchContentSchema } from '../../watch/watch.ts';
import { instant } from './instant.ts';

/** What leads tell, watch, open and report, and the numbers of the rules. */
export const leadingEvents = {
  // Reports that somebody comes back to, and what was made of them when they were due
  'report.kept': keptContentSchema.extend({ reportId: z.string(), queueIds: z.array(z.string()) }),
  'report.dropped': z.object({ reportId: z.string() }),
  'report.made': z.object({
    reportId: z.string(),
    dueAt: instant,
    now: z.unknown().optional(),
    before: z.unknown().optional(),
    failure: z.enum(madeFailures).optional(),
    /** The one that had failed and was made once more. */
    madeId: z.string().optional(),
  }),
  'report.read': z.object({ madeId: z.string() }),
  'report.askedAgain': z.object({ madeId: z.string() }),
  // What the numbers of the rules are from a day on
  'parameter.proposed': proposalSchema.extend({ parameterId: z.string() }),
  'parameter.decided': decisionSchema.extend({ parameterId: z.string() }),
  // What a lead tells people, and each of them confirms (C-085)
  'announcement.sent': announcementContentSchema.extend({ announcementId: z.string() }),
  'announcement.withdrawn': z.object({ announcementId: z.string() }),
  'announcement.read': z.object({ announcementId: z.string() }),
  'announcement.answered': z.object({ announcementId: z.string(), text: z.string() }),
  // Something many matters have in common, from its beginning to its end (C-265)
  'incident.declared': incidentContentSchema.extend({ incidentId: z.string() }),
  'incident.linked': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.unlinked': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.told': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.closed': z.object({ incidentId: z.string(), summary: z.string() }),
  /** Another queue helps this one out at once, until an end. */
  'queue.overflowOpened': z.object({ queueId: z.string(), toQueueId: z.string(), until: instant }),
  'queue.overflowClosed': z.object({ queueId: z.string() }),
  // A figure that is watched, and what came of it
  'watch.set': watchContentSchema.extend({ watchId: z.string() }),
  'watch.stopped': z.object({ watchId: z.string() }),
  'watch.crossed': z.object({ watchId: z.string(), warningId: z.string(), value: z.number() }),
  'watch.crossedBack': z.object({ watchId: z.string(), value: z.number() }),
  'warning.answered': z.object({ warningId: z.string(), how: warningAnswerSchema }),
} as const;
