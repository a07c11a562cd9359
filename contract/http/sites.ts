import type { z } from 'zod';
import { siteContentSchema } from '../../domain/site/site.ts';

/** `PUT /sites/:id` -> `decidedSchema`, for admins: puts a partner or another place there, with what is to be its own. */
export const putSiteSchema = siteContentSchema;
export type PutSite = z.infer<typeof putSiteSchema>;
