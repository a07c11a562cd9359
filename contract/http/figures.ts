import { z } from 'zod';
import { dispositionSchema } from '../../domain/interaction/interaction.ts';
import { kindSchema } from '../../domain/interaction/kind.ts';
import { recordFieldSchema } from '../../domain/interaction/record-score.ts';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import { periodFigureIds } from '../../domain/metrics/registry.ts';
import { serviceLevelVariants } from '../../domain/metrics/service-level.ts';
import { channelSchema } from '../../domain/queue/channel.ts';

/** The parts a period is cut into, in the site's zone. `whole` does not cut it; weeks begin on Monday. */
export const figureIntervalSchema = z.enum(['halfHour', 'hour', 'day', 'week', 'whole']);
export type FigureInterval = z.infer<typeof figureIntervalSchema>;

export const figureGroupingSchema = z.enum(['none', 'queue', 'channel', 'kind', 'agent', 'disposition']);
export type FigureGrouping = z.infer<typeof figureGroupingSchema>;

export const summedFigureIdSchema = z.enum(summedFigureIds);

/** [from, to), UTC ms, both on a half hour; and which rows. A lead is told of the queues they lead. */
const selectionSchema = z.object({
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
  variant: z.enum(serviceLevelVariants).default('B'),
  queueId: z.string().max(200).optional(),
  channel: channelSchema.optional(),
  /** `none`: matters without a kind. */
  kind: kindSchema.or(z.literal('none')).optional(),
  agentId: z.string().max(200).optional(),
  /** What it came to by its wrap-up; `none`: there is none, or not yet. */
  disposition: dispositionSchema.or(z.literal('none')).optional(),
});
export type FigureSelection = z.infer<typeof selectionSchema>;

/** `GET /figures?…`, for team leads: figures of any period, cut into intervals and grouped. */
export const figuresQuerySchema = selectionSchema.extend({
  interval: figureIntervalSchema.default('whole'),
  by: figureGroupingSchema.default('none'),
});
export type FiguresQuery = z.infer<typeof figuresQuerySchema>;

/** A count has a numerator alone. Times are sums of milliseconds over rows. A denominator of 0 is shown as a dash. */
export const figureValueSchema = z.object({
  numerator: z.number().int(),
  denominator: z.number().int().optional(),
});
export type FigureValue = z.infer<typeof figureValueSchema>;

const figuresOfSchema = z.record(summedFigureIdSchema, figureValueSchema);
/** Milliseconds busy of milliseconds there; left out where nobody was, and by what people are not: channel, kind, disposition. */
const occupancySchema = figureValueSchema.optional();

/** `decidedLater`: it was still going on, or the customer came back. `reclassified`: its kind or its queue's promise changed. */
export const restatementCauseSchema = z.enum([
  'offline',
  'imported',
  'decidedLater',
  'reclassified',
  'formula',
]);
export type RestatementCause = z.infer<typeof restatementCauseSchema>;

const restatedFigureIdSchema = z.enum(periodFigureIds);

export const restatementSchema = z.object({
  /** The first instant of the day that was said otherwise before. */
  day: z.number().int(),
  /** What of the day: matters of a kind that came into a queue through a channel, or the time of a person. */
  part: z.discriminatedUnion('of', [
    z.object({
      of: z.literal('matters'),
      queueId: z.string(),
      channel: channelSchema,
      /** `none`: matters without a kind. */
      kind: z.string(),
    }),
    z.object({ of: z.literal('time'), agentId: z.string() }),
  ]),
  /** 1 is what was first said; every correction is one more. */
  version: z.number().int(),
  statedAt: z.number().int(),
  /** Of how many interactions, and some of them; none where it was only what somebody declared. */
  why: z.array(
    z.object({
      cause: restatementCauseSchema,
      interactions: z.number().int(),
      interactionIds: z.array(z.string()),
    }),
  ),
  /** What changed, as it was and as it is. */
  was: z.partialRecord(restatedFigureIdSchema, figureValueSchema),
  now: z.partialRecord(restatedFigureIdSchema, figureValueSchema),
});
export type Restatement = z.infer<typeof restatementSchema>;

/** So many corrections of closed days are told with the figures. */
export const RESTATEMENTS_SHOWN = 100;

export const figuresReplySchema = z.object({
  /** Each figure with the version of its formula; the words are in the registry (`domain/metrics/registry.ts`). */
  formulas: z.array(z.object({ id: summedFigureIdSchema, version: z.number().int() })),
  variant: z.enum(serviceLevelVariants),
  /** By interval and key, in order; what nothing happened in is left out. `key` is '' when nothing is grouped by. */
  parts: z.array(
    z.object({
      from: z.number().int(),
      to: z.number().int(),
      key: z.string(),
      figures: figuresOfSchema,
      occupancy: occupancySchema,
    }),
  ),
  /** The whole period by key: exactly the sums of its parts. */
  totals: z.array(z.object({ key: z.string(), figures: figuresOfSchema, occupancy: occupancySchema })),
  /** First-contact resolution of what ended from here on may still change. */
  preliminaryFrom: z.number().int(),
  /** Interactions that have changed and are not counted yet, and for how long the oldest has waited. */
  behind: z.object({ interactions: z.number().int(), ms: z.number().int() }),
  /** Closed days of this selection that were said otherwise before, newest first; at most `RESTATEMENTS_SHOWN`. */
  restatements: z.array(restatementSchema),
});
export type FiguresReply = z.infer<typeof figuresReplySchema>;

/** `GET /figures/backlog?…`: what was open at the end of every interval of a period, for team leads. */
export const backlogQuerySchema = selectionSchema
  .omit({ variant: true, agentId: true, disposition: true })
  .extend({
    interval: figureIntervalSchema.default('day'),
    by: z.enum(['none', 'queue', 'channel', 'kind']).default('none'),
  });
export type BacklogQuery = z.infer<typeof backlogQuerySchema>;

export const backlogReplySchema = z.object({
  /** In order; `at` is the end of an interval, and the first of a key is the beginning of the period. */
  points: z.array(z.object({ at: z.number().int(), key: z.string(), open: z.number().int() })),
  /** What of it is open at this moment, by how long ago it entered its queue: below so many hours, the last without an end. */
  ages: z.array(
    z.object({ key: z.string(), belowHours: z.number().int().optional(), open: z.number().int() }),
  ),
});
export type BacklogReply = z.infer<typeof backlogReplySchema>;

/** `GET /figures/rows?…`: the rows behind one figure, in order of time. */
export const figureRowsQuerySchema = selectionSchema.extend({
  figure: z.enum(periodFigureIds),
  /** Continue after this row: `next` of the page before. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type FigureRowsQuery = z.infer<typeof figureRowsQuerySchema>;

export const figureRowSchema = z.object({
  of: z.enum(['leg', 'interaction', 'callback', 'evaluation', 'person']),
  id: z.string(),
  /** '' for a stretch of somebody's time, as are queue and customer. */
  interactionId: z.string(),
  at: z.number().int(),
  queueId: z.string(),
  channel: channelSchema.optional(),
  kind: z.string(),
  /** '' when nobody. */
  agentId: z.string(),
  customerName: z.string(),
  topic: z.string().optional(),
  /** What it adds to the two parts of the figure; they sum to it. */
  numerator: z.number().int(),
  denominator: z.number().int().optional(),
  /** Of a record: what is missing in it (C-063). */
  gaps: z.array(recordFieldSchema).optional(),
});
export type FigureRow = z.infer<typeof figureRowSchema>;

export const figureRowsReplySchema = z.object({
  rows: z.array(figureRowSchema),
  /** Rows in all, and the figure that they sum to. */
  total: z.number().int(),
  figure: figureValueSchema,
  next: z.string().optional(),
});
export type FigureRowsReply = z.infer<typeof figureRowsReplySchema>;
