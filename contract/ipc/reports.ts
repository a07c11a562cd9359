import { z } from 'zod';

/** Cells as they are written into a spreadsheet; `null` leaves one empty. */
const cellSchema = z.union([z.string().max(2_000), z.number(), z.null()]);

export const spreadsheetSchema = z.strictObject({
  /** What the sheet is called. */
  sheet: z.string().min(1).max(31),
  rows: z.array(z.array(cellSchema).max(200)).min(1).max(20_000),
});
export type Spreadsheet = z.infer<typeof spreadsheetSchema>;

/** A whole file, in Base64. */
export const fileContentSchema = z.strictObject({ content: z.base64() });
