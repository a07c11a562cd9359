import { z } from 'zod';
import { sealedSchema } from './sealed.ts';

/** Whose journal: any text the page chooses, one per person and centre. */
const journalNameSchema = z.string().min(1).max(200);
const uidSchema = z.string().min(8).max(64);

const journalRecordSchema = z.strictObject({ uid: uidSchema, sealed: sealedSchema });
export type JournalRecord = z.infer<typeof journalRecordSchema>;

export const journalRefSchema = z.strictObject({ journal: journalNameSchema });
/** In the order of writing. */
export const journalRecordsSchema = z.strictObject({ records: z.array(journalRecordSchema) });

/** Answered when it would survive a power cut. A uid added again replaces the earlier record in its place. */
export const journalWriteSchema = z.strictObject({
  journal: journalNameSchema,
  added: z.array(journalRecordSchema).max(1_000),
  settled: z.array(uidSchema).max(10_000),
});
