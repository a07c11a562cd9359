import { z } from 'zod';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { HOUR, type Instant } from '../time.ts';

/** More files of customers one does not serve than this nobody needs in an hour, nor looks at single masked fields (C-258). */
export const filesAnHour = (rows: ParameterReader, now: Instant): number =>
  numberInForce(rows, 'P-VIEW', now);

/** Why somebody opens the file of a customer they do not serve. */
export const fileWhySchema = z.enum(['followUp', 'complaint', 'quality', 'duplicate', 'correction']);
export type FileWhy = z.infer<typeof fileWhySchema>;

/** What there was too much of: files opened, masked fields looked at, rows taken along. */
export const overLimitSchema = z.enum(['files', 'looks', 'exports']);

/**
 * How much of customers' data one person had to do with beyond what their work shows them anyway, for as long as it counts:
 * files opened and fields looked at in the last hour, rows taken along today; and when that was too much.
 */
export const viewingSchema = z.object({
  /** The person's. */
  id: z.string(),
  queueIds: z.array(z.string()),
  opened: z.array(z.object({ customerId: z.string(), at: z.number().int() })),
  looks: z.array(z.number().int()).optional(),
  exported: z.array(z.object({ at: z.number().int(), rows: z.number().int() })).optional(),
  /** Since when, and how often, more was asked for than anybody needs; of what, the last time. Files unless said. */
  refused: z
    .object({ since: z.number().int(), times: z.number().int(), what: overLimitSchema.optional() })
    .optional(),
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

/** One more would be too many, where `most` are allowed. */
export const isTooMany = (row: Viewing | undefined, most: number, now: Instant): boolean =>
  openedLately(row, now).length >= most;

/** Looks at masked fields that still count. */
export const lookedLately = (row: Pick<Viewing, 'looks'> | undefined, now: Instant): number[] =>
  (row?.looks ?? []).filter((at) => at > now - HOUR);

/** One more look would be too many, where `most` are allowed. */
export const isLookTooMany = (row: Pick<Viewing, 'looks'> | undefined, most: number, now: Instant): boolean =>
  lookedLately(row, now).length >= most;
