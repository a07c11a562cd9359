import { z } from 'zod';
import { promiseDraftSchema } from '../../domain/sla/service-promise.ts';

/**
 * `POST /service-promises/:id`, for admins: proposes a service promise, or another version of one, which a manager then
 * approves. One without its answer time, handling limit or grade is refused with 422 and the names of what is missing.
 */
export const servicePromiseIdSchema = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
export const proposePromiseSchema = promiseDraftSchema;
export const proposedPromiseSchema = z.object({ version: z.number().int() });
