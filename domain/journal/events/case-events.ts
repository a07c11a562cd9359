import { z } from 'zod';
import { fileSchema } from '../../attachment/attachment.ts';
import { classDraftSchema } from '../../case/class-tree.ts';
import { intakeSchema } from '../../case/intake.ts';
import { otherLimitsSchema } from '../../case/limits.ts';
import { caseStateSchema, stepNameSchema } from '../../case/machine.ts';
import { stepFormSchema } from '../../case/steps.ts';
import { pointsSchema } from '../../reward/ledger.ts';
import { taskTickedSchema } from '../../script/procedure/task.ts';
import { instant } from './instant.ts';

/** A case's way, its classes, and what was given for a suggestion. */
export const caseEvents = {
  // A case: opened with a whole record, moved on step by step
  'case.opened': z.object({
    intake: intakeSchema,
    interactionId: z.string().optional(),
    fromCaseId: z.string().optional(),
    /** Whom it is about led its queue when it was opened. */
    aboutLead: z.boolean().optional(),
    /** The version of the tree its classes are of. */
    classVersion: z.number().int().optional(),
    receivedAt: instant,
    flaggedAt: instant,
    recordedAt: instant,
    /** The limits in force that are not those the register begins with. */
    limits: otherLimitsSchema.optional(),
  }),
  /** Who, when and why are the actor, the time and the form. What is for leads only is not in the form. */
  'case.stepped': z.object({
    step: stepNameSchema,
    to: caseStateSchema,
    form: stepFormSchema.omit({ person: true }),
    /** The version of the tree that its classes are of from now on. */
    classVersion: z.number().int().optional(),
  }),
  /** Another version of the classes that cases are given (C-062). */
  'classes.published': classDraftSchema,
  'case.personNamed': z.object({ name: z.string() }),
  /** The centre has told the customer its number; an earlier case about the same was found. */
  'case.received': z.object({ recurrenceOf: z.string().optional() }),
  'case.linked': z.object({ caseId: z.string() }),
  /** Whom it is about leads its queue from now on, or no longer: managers stand in while they do. */
  'case.leadsChanged': z.object({ aboutLead: z.boolean() }),
  /** The centre tried once more to get the last word to the customer, saw that it is there, or gave up (C-107). */
  'case.knocked': z.object({}),
  'case.delivered': z.object({}),
  'case.undelivered': z.object({}),
  // Files that prove something; their bytes follow (C-121)
  'case.evidenceAdded': fileSchema.extend({ evidenceId: z.string() }),
  'case.evidenceReady': z.object({ evidenceId: z.string() }),
  'case.evidenceLost': z.object({ evidenceId: z.string() }),
  /** A step of the case's procedure, ticked or taken back (C-033). */
  'case.procedureTicked': taskTickedSchema,
  'case.pinned': z.object({ interactionId: z.string(), from: instant, to: instant, reason: z.string() }),
  /** The customer looked at how it stands. */
  'case.seen': z.object({}),
  /** The centre asks again whether an answer has helped. */
  'case.reminded': z.object({ text: z.string() }),
  'case.rated': z.object({ stars: z.number().int().min(1).max(5), text: z.string() }),
  /** What may be given for good suggestions, and what was given for one (C-141). */
  'reward.funded': z.object({ points: pointsSchema }),
  'reward.granted': z.object({ caseId: z.string(), points: pointsSchema }),
} as const;
