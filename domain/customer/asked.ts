import { z } from 'zod';

/** What somebody may be asked to show who they are. Only that it was asked and whether it fitted is ever kept (C-052). */
export const identityQuestionSchema = z.enum([
  'name',
  'phoneEnd',
  'email',
  'region',
  'residentIdEnd',
  'lastContact',
]);
export type IdentityQuestion = z.infer<typeof identityQuestionSchema>;

/** One question with what came of it: never the answer. */
export const askedSchema = z.object({ question: identityQuestionSchema, fits: z.boolean() });
export type Asked = z.infer<typeof askedSchema>;
