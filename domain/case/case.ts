import { z } from 'zod';
import { fileSchema } from '../attachment/attachment.ts';
import { kindSchema } from '../interaction/kind.ts';
import { languageSchema } from '../language.ts';
import { channelSchema } from '../queue/channel.ts';
import { tickSchema } from '../script/procedure/task.ts';
import { otherLimitsSchema } from './limits.ts';
import { caseStateSchema, stepNameSchema } from './machine.ts';

/** What a case is about, in general (C-072). */
export const areaSchema = z.enum(['product', 'service', 'suggestion']);
/** What went wrong (C-062); `none` where nothing did. */
export const faultSchema = z.enum(['systemFault', 'functionAnomaly', 'dataProblem', 'none']);
/** The two roots of a case with the classes below them, if it is classed deeper. */
export const classesSchema = z.object({
  area: areaSchema,
  fault: faultSchema,
  areaClassId: z.string().max(64).optional(),
  faultClassId: z.string().max(64).optional(),
});
/** Who answers for it: whoever took it in (1), somebody who knows more (2), or whoever knows most (3). */
export const tierSchema = z.enum(['2', '3']);
/** How bad it is, from a nuisance up, and how many it touches (C-061). */
export const natureSchema = z.enum(['nuisance', 'defect', 'loss', 'danger']);
export const impactSchema = z.enum(['one', 'several', 'many']);
export const prioritySchema = z.enum(['p1', 'p2', 'p3', 'p4']);
/** What makes a case urgent (C-132). */
export const criterionSchema = z.enum(['safety', 'money', 'media', 'vulnerable', 'manyAffected']);
export type Criterion = z.infer<typeof criterionSchema>;

const instant = z.number().int();

/** A dated step of a department's plan. */
export const milestoneSchema = z.object({ text: z.string(), dueAt: instant });

/** The same as it is carried out: by whom, when, and in what words (C-096). */
const plannedSchema = milestoneSchema.extend({
  done: z.object({ at: instant, by: z.string(), note: z.string() }).optional(),
});

/** One decision how urgent it is; the first is of the intake or the grading, later ones change it and say why. */
const gradeSchema = z.object({
  at: instant,
  by: z.string(),
  criteria: z.array(criterionSchema),
  urgent: z.boolean(),
  reason: z.string().optional(),
});

export const attemptOutcomeSchema = z.enum(['noAnswer', 'busy', 'wrongNumber']);

/** From handing it to a department to the customer's word on the result; one that is not satisfied begins another (C-138). */
const roundSchema = z.object({
  n: z.number().int(),
  startedAt: instant,
  sentAt: instant.optional(),
  /** The department's receipt. */
  taken: z.object({ at: instant, by: z.string() }).optional(),
  /** Its last word to whoever answers to the customer, and when that was passed on. */
  progressAt: instant.optional(),
  progressToldAt: instant.optional(),
  findings: z
    .object({ at: instant, by: z.string(), cause: z.string(), unitId: z.string(), evidence: z.string() })
    .optional(),
  plan: z
    .object({
      at: instant,
      by: z.string(),
      solution: z.string(),
      /** The record of the solution it goes by (C-094). Plans of before have none. */
      solutionId: z.string().optional(),
      needs: z.string(),
      systemState: z.string(),
      risk: z.string(),
      milestones: z.array(plannedSchema),
    })
    .optional(),
  sentBack: z.object({ at: instant, by: z.string(), reason: z.string() }).optional(),
  approved: z.object({ at: instant, by: z.string() }).optional(),
  toldAt: instant.optional(),
  attempts: z.array(z.object({ at: instant, by: z.string(), outcome: attemptOutcomeSchema })),
  outcome: z
    .object({
      at: instant,
      by: z.string(),
      how: z.enum(['satisfied', 'notSatisfied', 'noAnswer']),
      note: z.string(),
    })
    .optional(),
});
export type Round = z.infer<typeof roundSchema>;

/** One line of what happened, in order: who did what, what state it led to, and the words that go with it. */
const logLineSchema = z.object({
  id: z.string(),
  at: instant,
  by: z.string(),
  step: z.union([
    stepNameSchema,
    z.enum([
      'opened',
      'received',
      'seen',
      'rated',
      'reminded',
      'evidence',
      'pinned',
      'knocked',
      'delivered',
      'undelivered',
    ]),
  ]),
  from: caseStateSchema.optional(),
  to: caseStateSchema.optional(),
  text: z.string().optional(),
});
export type LogLine = z.infer<typeof logLineSchema>;

/** A file that proves something, as it was given: its hash is of its bytes, and nobody changes or removes it (C-121). */
export const evidenceSchema = fileSchema.extend({
  id: z.string(),
  at: instant,
  by: z.string(),
  /** `lost` when its bytes never came. */
  state: z.enum(['uploading', 'ready', 'lost']),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A stretch of a conversation's recordings that is kept for as long as the case is, whatever its own time (C-121). */
const pinSchema = z.object({
  interactionId: z.string(),
  from: instant,
  to: instant,
  at: instant,
  by: z.string(),
  reason: z.string(),
});

/** A longer-lived matter: it outlives its conversations and has an owner at every instant (C-115). */
export const caseSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  state: caseStateSchema,
  queueId: z.string(),
  /** Who answers to the customer for it, from acceptance to archive. */
  ownerId: z.string(),
  customerId: z.string().optional(),
  customerName: z.string(),
  channel: channelSchema,
  language: languageSchema,
  /** Written or spoken (C-130). */
  form: z.enum(['written', 'oral']),
  interactionIds: z.array(z.string()),
  /** Cases split off from it or it from them, and an earlier one about the same within 30 days (C-117). */
  relatedIds: z.array(z.string()),
  recurrenceOf: z.string().optional(),
  /** First receipt by the server's clock: every limit counts from here, however often it is graded (C-102). */
  receivedAt: instant,
  /** What the customer says. */
  claimedAt: instant.optional(),
  /** When it was known to be one, and when its record was complete (C-131). */
  flaggedAt: instant,
  recordedAt: instant,
  /** What it is held to where the parameters in force when it was received said something else (C-021, P-RES ...). */
  limits: otherLimitsSchema.optional(),
  /** The customer's own words: never changed (C-068). */
  raw: z.string(),
  summary: z.string(),
  /** What the summary said before. */
  earlier: z.array(z.object({ at: instant, by: z.string(), text: z.string() })),
  area: areaSchema,
  fault: faultSchema,
  /** Classes below those two, with the version of the tree they were chosen in (C-062). */
  areaClassId: z.string().optional(),
  faultClassId: z.string().optional(),
  classVersion: z.number().int().optional(),
  /** What it was classed as before it was corrected, and why. */
  earlierClasses: z
    .array(
      classesSchema.extend({
        classVersion: z.number().int().optional(),
        at: instant,
        by: z.string(),
        reason: z.string(),
      }),
    )
    .optional(),
  /** The tiers it was raised to, in order, and from whom to whom (C-077). */
  raised: z
    .array(
      z.object({
        at: instant,
        by: z.string(),
        tier: tierSchema,
        fromId: z.string(),
        toId: z.string(),
        reason: z.string(),
      }),
    )
    .optional(),
  nature: natureSchema,
  impact: impactSchema,
  priority: prioritySchema,
  /** The colleague it is about: they never handle it. */
  aboutId: z.string().optional(),
  /** That colleague leads its queue: no lead of the queue has it, and managers stand in for them. */
  aboutLead: z.boolean().optional(),
  urgent: z.boolean(),
  grades: z.array(gradeSchema),
  departmentId: z.string().optional(),
  /** Other departments that take part, and who holds them together. */
  alsoDepartmentIds: z.array(z.string()),
  coordinatorId: z.string().optional(),
  rounds: z.array(roundSchema),
  /** An unanswered question of the department to the owner. */
  question: z.object({ at: instant, by: z.string(), text: z.string() }).optional(),
  /** The first solution of an urgent case, and when the customer was told (C-134). */
  preliminary: z.object({ at: instant, text: z.string(), toldAt: instant.optional() }).optional(),
  /** More time for the investigation, given by the department's head (C-136). */
  extended: z.object({ at: instant, by: z.string(), days: z.number().int(), reason: z.string() }).optional(),
  /** An instant the customer was given, and what they were told about a longer matter (C-090, C-105). */
  promise: z.object({ at: instant, dueAt: instant, keptAt: instant.optional() }).optional(),
  feasibility: z.enum(['feasible', 'unclear', 'no']).optional(),
  adopted: z.boolean().optional(),
  /** What was asked for and granted to whoever suggested it. */
  reward: z
    .object({
      points: z.number().int(),
      reason: z.string(),
      asked: z.object({ at: instant, by: z.string() }),
      granted: z.object({ at: instant, by: z.string() }).optional(),
    })
    .optional(),
  /** When the house was told that it was adopted (C-144). */
  publicised: z.object({ at: instant, by: z.string() }).optional(),
  /** The automatic acknowledgement with the number (P-ACK). */
  acknowledgedAt: instant.optional(),
  /** Public words by a person, the first and the last, and the channel they first went by. */
  firstToldAt: instant.optional(),
  firstToldBy: channelSchema.optional(),
  lastToldAt: instant.optional(),
  /** When the customer of a complaint was told the first assessment (C-104). */
  assessmentToldAt: instant.optional(),
  /** How the last word by a person got to the customer: until it is proved to, the centre tries again (C-107, C-114). */
  delivery: z
    .object({
      /** The message it went by, where it went into a conversation. */
      messageId: z.string(),
      at: instant,
      tries: z.array(instant),
      proved: z.object({ at: instant, how: z.enum(['shown', 'seen', 'spoken']) }).optional(),
      failedAt: instant.optional(),
    })
    .optional(),
  /** The customer's page last showed what there is. */
  seenAt: instant.optional(),
  rating: z.object({ at: instant, stars: z.number().int().min(1).max(5), text: z.string() }).optional(),
  /** Since when nothing is left to be handled. */
  settledAt: instant.optional(),
  /** The steps of its procedures that are done; what was ticked in its conversation before it was opened counts (C-033). */
  ticks: z.array(tickSchema).optional(),
  evidence: z.array(evidenceSchema).optional(),
  pins: z.array(pinSchema).optional(),
  /** Closed by a manager's final reply: counted as not satisfied (C-138). */
  finalReply: z.object({ at: instant, by: z.string(), text: z.string() }).optional(),
  report: z.object({ at: instant, by: z.string(), text: z.string() }).optional(),
  archivedAt: instant.optional(),
  /** When what it said of the customer was deleted because they asked for it (C-249). */
  erasedAt: instant.optional(),
  log: z.array(logLineSchema),
});
export type Case = z.infer<typeof caseSchema>;

/**
 * How the customer of a case is reached, or why not: for whoever answers to them, leads the queue or manages, and for no
 * department, so a row of its own.
 */
export const caseContactSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  queueId: z.string(),
  contact: z.string(),
});

/** The person a department holds responsible: for leads and managers only (C-122), so a row of its own. */
export const responsibilitySchema = z.object({
  id: z.string(),
  caseId: z.string(),
  queueId: z.string(),
  name: z.string(),
  at: instant,
  by: z.string(),
});

/** The number a customer is given: short enough to be said on the phone, the same on every machine from the first moment. */
export function caseNumber(id: string): string {
  const digits = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The round that is under way. */
export const roundOf = ({ rounds }: Pick<Case, 'rounds'>): Round | undefined => rounds.at(-1);

/** The tier that has it now. */
export const tierOf = ({ raised }: Pick<Case, 'raised'>): '1' | z.infer<typeof tierSchema> =>
  raised?.at(-1)?.tier ?? '1';

/** The step of the plan that is to be carried out next; nothing when all are, or there is no plan. */
export const nextMilestone = (
  row: Pick<Case, 'rounds'>,
): NonNullable<Round['plan']>['milestones'][number] | undefined =>
  roundOf(row)?.plan?.milestones.find(({ done }) => !done);

export const isArchived = ({ state }: Pick<Case, 'state'>): boolean => state === 'archived';
