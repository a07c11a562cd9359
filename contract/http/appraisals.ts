import { z } from 'zod';
import { indicatorSchema } from '../../domain/appraisal/indicator.ts';
import { monthSchema } from '../../domain/calendar/month.ts';
import { exportPurposeSchema } from '../../domain/export/export.ts';

/** `GET /appraisals/export?month=2026-11&purpose=payroll`, for managers: what was signed of a month, for payroll (C-195). */
export const appraisalExportQuerySchema = z.object({ month: monthSchema, purpose: exportPurposeSchema });

export const appraisalExportSchema = z.object({
  month: monthSchema,
  /** The file, byte for byte. The same sheets give the same bytes. */
  csv: z.string(),
  /** Of its UTF-8 bytes, in hexadecimal. */
  sha256: z.string(),
  /** Ed25519 over the same bytes, in base64. */
  signature: z.string(),
  /** The centre's public key, PEM: what payroll keeps to tell that a file is ours and unchanged. */
  publicKey: z.string(),
});
export type AppraisalExport = z.infer<typeof appraisalExportSchema>;

/**
 * `GET /appraisals/:id/rows?indicator=…`, for whom the sheet is about, who leads their team, and managers: the rows behind
 * one of its figures as they are now, as `GET /figures/rows` has them. Those of quality are evaluations, in hundredths of a
 * point.
 */
export const appraisalRowsQuerySchema = z.object({
  indicator: indicatorSchema,
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AppraisalRowsQuery = z.infer<typeof appraisalRowsQuerySchema>;
