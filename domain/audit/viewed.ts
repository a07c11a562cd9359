import { z } from 'zod';
import { exportPurposeSchema } from '../export/export.ts';

/** What an auditor can look at: each look is written down (C-146). */
export const viewedSchema = z.enum([
  'journal',
  'register',
  'chain',
  'views',
  'export',
  'interaction',
  'file',
  'other',
]);
export type Viewed = z.infer<typeof viewedSchema>;

/** One look: what was asked for, and of an export how much it was and for what. */
export const auditLookSchema = z.object({
  what: viewedSchema,
  /** The row, the interaction or the filter, as it was asked for. */
  about: z.string().max(300),
  rows: z.number().int().min(0).optional(),
  purpose: exportPurposeSchema.optional(),
});
export type AuditLook = z.infer<typeof auditLookSchema>;
