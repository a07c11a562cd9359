import { z } from 'zod';

/** Something that went wrong in the page. Never put what a customer said or who they are in it. */
export const logReportSchema = z.object({
  level: z.enum(['warn', 'error']),
  /** Which part of the page, for example `sync.pull`. */
  source: z.string().min(1).max(100),
  message: z.string().max(2_000),
  stack: z.string().max(8_000).optional(),
});
export type LogReport = z.infer<typeof logReportSchema>;
