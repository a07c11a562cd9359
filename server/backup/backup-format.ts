import { z } from 'zod';

/**
 * What a copy looks like once it is decrypted and unpacked: lines of JSON. A header first; then each table, announced,
 * with a row on each line, and what it came to; at last a line that says that this was all.
 */
export const headerSchema = z.object({
  shiftdesk: z.literal('backup'),
  format: z.literal(1),
  /** The database's shape: the number of its last migration. */
  schema: z.number().int(),
  madeAt: z.number().int(),
  database: z.enum(['pglite', 'postgres']),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const tableSchema = z.object({
  table: z.string(),
  columns: z.array(z.string()).min(1),
  counter: z.object({ at: z.number().int(), taken: z.boolean() }).optional(),
});
export type TableLine = z.infer<typeof tableSchema>;

const sumSchema = z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() });
const endSchema = z.object({ tables: z.number().int(), rows: z.number().int() });

/** Lines about the copy are arrays, so that no row can be taken for one. */
const markSchema = z.union([
  z.tuple([z.literal('backup'), headerSchema]),
  z.tuple([z.literal('table'), tableSchema]),
  z.tuple([z.literal('sum'), sumSchema]),
  z.tuple([z.literal('end'), endSchema]),
]);
export type Mark = z.infer<typeof markSchema>;

export const markLine = (mark: Mark): string => `${JSON.stringify(mark)}\n`;
export const isMark = (line: string): boolean => line.startsWith('[');
export const parseMark = (line: string): Mark => markSchema.parse(JSON.parse(line));
