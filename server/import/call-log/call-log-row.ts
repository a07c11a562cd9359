import { z } from 'zod';

/**
 * The columns that are used; others may stand beside them. Times are local to the log's zone, empty when there was none.
 * An example for adapters of other logs: docs/import.md says what each column means.
 */
export const callLogRowSchema = z.object({
  vru_line: z.string(),
  call_id: z.string().min(1),
  customer_id: z.string(),
  type: z.string(),
  date: z.string(),
  outcome: z.string(),
  server: z.string(),
  /** When the call came in; a log that does not say has calls arrive with their queue entry. */
  arrival_at: z.string().optional(),
  vru_exit_at: z.string(),
  queue_start_at: z.string(),
  queue_exit_at: z.string(),
  answer_at: z.string(),
  end_at: z.string(),
  /** Seconds waited and talked by the log's own count, which no change of clocks touches. */
  q_time: z.string().optional(),
  ser_time: z.string().optional(),
});
export type CallLogRow = z.infer<typeof callLogRowSchema>;
