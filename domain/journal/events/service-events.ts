import { z } from 'zod';
import { decisionSchema } from '../../policy/approval.ts';
import { catalogueTermsSchema } from '../../service/catalogue.ts';
import { whichServiceSchema } from '../../service/service-entry.ts';

/** What customers may ask for by their level, and what was given, asked and decided beyond it (C-223). */
export const serviceEvents = {
  'services.proposed': catalogueTermsSchema,
  'services.decided': decisionSchema,
  'service.given': whichServiceSchema.extend({ exceptionId: z.string().optional() }),
  'service.asked': whichServiceSchema.extend({ reason: z.string() }),
  'service.decided': z.object({ entryId: z.string(), granted: z.boolean(), words: z.string() }),
} as const;
