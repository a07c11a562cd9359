import { z } from 'zod';
import { HOUR, type Instant } from '../time.ts';

/** P-VIEW: more files of customers one does not serve nobody needs in an hour (C-258). */
export const FILES_AN_HOUR = 150;

/** Why somebody opens the file of a customer they do not serve. */
export const fileWhySchema = z.enum(['followUp', 'complaint', 'quality', 'duplicate', 'correction']);
export type FileWhy = z.infer<typeof fileWhySchema>;

/** Which files one person opened beyond their own work in the last hour, and when that was too many. */
export const viewingSchema = z.object({
  /** The person's. */
  id: z.string(),
  queueIds: z.array(z.string()),
  opened: z.array(z.object({ customerId: z.string(), at: z.number().int() })),
  /** Since when, and how often, more was asked for than anybody needs. */
  refused: z.object({ since: z.number().int(), times: z.number().int() }).optional(),
  /** A lead has seen it. */
  notedBy: z.string().optional(),
});
export type Viewing = z.infer<typeof viewingSchema>;

/** What of it still counts. */
export const openedLately = (row: Viewing | undefined, now: Instant): Viewing['opened'] =>
  (row?.opened ?? []).filter(({ at }) => at > now - HOUR);

/** The file is open already: reading on in it is no further look. */
export const isOpenedLately = (row: Viewing | undefined, customerId: string, now: Instant): boolean =>
  openedLately(row, now).some((one) => one.customerId === customerId);

/** One more would be too many. */
export const isTooMany = (row: Viewing | undefined, now: Instant): boolean =>
  openedLately(row, now).length >= FILES_AN_HOUR;
