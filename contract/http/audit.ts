import { z } from 'zod';
import { viewedSchema } from '../../domain/audit/viewed.ts';
import { exportPurposeSchema } from '../../domain/export/export.ts';
import { chainFaults } from '../../domain/journal/chain.ts';
import { actorSchema, streamSchema } from '../../domain/journal/event.ts';
import { type Entity, entities } from '../../domain/journal/rows.ts';

/**
 * What auditors read, and each look is written down before it is answered (C-146). How to reach a customer is masked
 * everywhere. `after` is where a list goes on.
 */
const after = z.coerce.number().int().optional();
const text = z.string().trim().max(100).optional();

/** `GET /audit/journal`: what happened, the latest first. */
export const auditJournalQuerySchema = z.object({
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  /** Whoever did it. */
  actorId: z.string().max(200).optional(),
  /** What it is about: a stream's id. */
  about: z.string().max(200).optional(),
  type: z.string().max(80).optional(),
  after,
});
const entrySchema = z.object({
  seq: z.number().int(),
  id: z.string(),
  stream: streamSchema,
  type: z.string(),
  at: z.number().int(),
  claimedAt: z.number().int().optional(),
  actor: actorSchema,
  data: z.unknown(),
  /** Its link in the chain; a line that was written a moment ago has none yet. */
  place: z.number().int().optional(),
  hash: z.string().optional(),
});
export type AuditEntry = z.infer<typeof entrySchema>;
export const auditJournalSchema = z.object({
  entries: z.array(entrySchema),
  next: z.number().int().optional(),
});
export type AuditJournal = z.infer<typeof auditJournalSchema>;

/** `GET /audit/registers/:entity`: rows of one kind, the latest ids first; `text` stands in one of their fields. */
export const registerParamsSchema = z.object({ entity: z.enum(entities as [Entity, ...Entity[]]) });
export const registerQuerySchema = z.object({ text, after: z.string().max(200).optional() });
export const registerSchema = z.object({
  count: z.number().int(),
  rows: z.array(z.object({ id: z.string(), row: z.unknown() })),
  next: z.string().optional(),
});
export type Register = z.infer<typeof registerSchema>;

const standSchema = z.object({ seq: z.number().int(), place: z.number().int(), hash: z.string() });

/** `GET /audit/chain`: how far the chain goes and is behind; with a noted head also whether it goes through that. */
export const chainQuerySchema = z.object({
  noted: z
    .string()
    .regex(/^\d{1,15}:[0-9a-f]{64}$/)
    .optional(),
});
export const chainStateSchema = z.object({
  head: standSchema.extend({ at: z.number().int().optional() }),
  behind: z.object({ lines: z.number().int(), since: z.number().int().optional() }),
  goesThrough: z.boolean().optional(),
});
export type ChainState = z.infer<typeof chainStateSchema>;

/** `GET /audit/chain/part`: holds the next lines against the chain, from where the part before stood (C-145). */
export const chainPartQuerySchema = z.object({
  seq: z.coerce.number().int(),
  place: z.coerce.number().int().min(0),
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
});
export const chainPartSchema = z.object({
  stand: standSchema,
  findings: z.array(
    z.object({
      fault: z.enum(chainFaults),
      seq: z.number().int(),
      id: z.string().optional(),
      type: z.string().optional(),
      stream: z.string().optional(),
      missing: z.number().int().optional(),
    }),
  ),
  checked: z.number().int(),
  done: z.boolean(),
});
export type ChainPart = z.infer<typeof chainPartSchema>;

/** `GET /audit/looks`: what auditors have looked at, the latest first; for auditors, managers and admins. */
export const looksQuerySchema = z.object({ after });
export const looksSchema = z.object({
  looks: z.array(
    z.object({
      seq: z.number().int(),
      at: z.number().int(),
      personId: z.string(),
      what: viewedSchema,
      about: z.string(),
      rows: z.number().int().optional(),
      purpose: exportPurposeSchema.optional(),
    }),
  ),
  next: z.number().int().optional(),
});
export type Looks = z.infer<typeof looksSchema>;

/** `GET /audit/export`: the journal of [from, to) with its links, for an audit outside; at most `EXPORT_LIMIT` lines. */
export const EXPORT_LIMIT = 5_000;
export const auditExportQuerySchema = z.object({
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
  purpose: exportPurposeSchema,
});
export const auditExportSchema = z.object({
  head: standSchema,
  entries: z.array(entrySchema),
  /** There were more than fit into one export. */
  more: z.boolean(),
});
export type AuditExport = z.infer<typeof auditExportSchema>;
