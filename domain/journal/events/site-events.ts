import { z } from 'zod';
import { siteContentSchema } from '../../site/site.ts';

/** Partners and other places, and what their people asked for that is not theirs (C-003). */
export const siteEvents = {
  'site.set': siteContentSchema.extend({ siteId: z.string() }),
  /** The stream is the person's: they named something that is none of their site's, or is not there at all. */
  'site.refused': z.object({ what: z.string().max(100), about: z.string().max(300) }),
  'article.shared': z.object({ id: z.string(), siteIds: z.array(z.string()).max(200) }),
} as const;
