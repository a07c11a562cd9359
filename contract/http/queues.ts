import type { z } from 'zod';
import { queueSchema } from '../../domain/queue/queue.ts';

/** `PUT /queues/:id`, for admins: puts a waiting line in place, or changes its hours and promises. */
export const putQueueSchema = queueSchema.omit({ id: true, house: true, agreed: true, siteId: true });
export type PutQueue = z.infer<typeof putQueueSchema>;
