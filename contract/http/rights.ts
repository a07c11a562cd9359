import { z } from 'zod';
import { rightsStepSchema } from '../../domain/privacy/rights/rights-steps.ts';

export const rightsRequestIdSchema = z.object({ id: z.string().min(1).max(64) });

/**
 * `POST /rights-requests/:id/steps`: takes a request by right on (C-249); 422 when it is not the time for it, or when it is
 * refused without a reason. `uid` makes it happen at most once.
 */
export const stepOnRightsSchema = z.object({ uid: z.string().min(8).max(64), step: rightsStepSchema });
export type StepOnRights = z.infer<typeof stepOnRightsSchema>;

/** `POST /rights-requests/:id/copies`: makes a file of what is kept of the customer; that it was made is written down. */
export const makeCopySchema = z.object({ uid: z.string().min(8).max(64) });

const toldSchema = z.object({ field: z.string(), value: z.unknown() });

/** What is kept of a customer, for them: by kind, each row field by field. */
export const copyOfFileSchema = z.object({
  madeAt: z.number().int(),
  sections: z.array(z.object({ kind: z.string(), rows: z.array(z.array(toldSchema)) })),
});
export type CopyOfFile = z.infer<typeof copyOfFileSchema>;
