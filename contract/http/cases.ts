import { z } from 'zod';
import { caseSchema } from '../../domain/case/case.ts';
import { kindSchema } from '../../domain/interaction/kind.ts';

/** The fewest signs that are searched for. */
export const CASE_SEARCH_FROM = 2;

/** `GET /cases?text=…`: cases beyond what desktops keep, the archive above all, for whoever may read them. Newest first. */
export const searchCasesSchema = z.object({ text: z.string().trim().min(CASE_SEARCH_FROM).max(100) });
export const foundCasesSchema = z.object({ cases: z.array(caseSchema), more: z.boolean() });
export type FoundCases = z.infer<typeof foundCasesSchema>;

/** `GET /cases/:id/record`: everything that happened in one case, for leads and managers (C-126). */
export const caseRecordSchema = z.looseObject({ case: z.looseObject({ id: z.string() }) });
export type CaseRecord = z.infer<typeof caseRecordSchema>;

/** `GET /case-link` and `POST /case-link/rating`, with the token of a customer's private link: nothing internal is in it. */
export const publicCaseSchema = z.strictObject({
  number: z.string(),
  kind: kindSchema,
  standing: z.enum(['received', 'workedOn', 'result', 'closed']),
  receivedAt: z.number().int(),
  dueAt: z.number().int().optional(),
  words: z.array(z.strictObject({ at: z.number().int(), text: z.string() })),
  rated: z.boolean(),
  mayRate: z.boolean(),
  serverTime: z.number().int(),
});
export type PublicCaseAnswer = z.infer<typeof publicCaseSchema>;
export const rateCaseSchema = z.object({
  stars: z.number().int().min(1).max(5),
  text: z.string().max(500),
});
