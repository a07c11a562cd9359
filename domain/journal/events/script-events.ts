import { z } from 'zod';
import { guideChosenSchema } from '../../script/guide/guide.ts';
import { phraseKindSchema } from '../../script/phrases/phrase.ts';
import { taskTickedSchema } from '../../script/procedure/task.ts';
import { scriptContentSchema } from '../../script/script.ts';

/** Approved wording, guides and procedures, and their use. */
export const scriptEvents = {
  // A version of a script: proposed, and what another person said of it (C-039)
  'script.proposed': z.object({
    wordingId: z.string(),
    scriptId: z.string(),
    basedOn: z.number().int(),
    content: scriptContentSchema,
  }),
  'script.approved': z.object({ wordingId: z.string() }),
  'script.returned': z.object({ wordingId: z.string(), reason: z.string() }),
  'script.withdrawn': z.object({ wordingId: z.string() }),
  /** A turn in a guided script (C-036). */
  'guide.chosen': guideChosenSchema,
  /** Better wording was offered and put aside (C-035). */
  'phrase.putAside': z.object({ words: z.string(), kind: phraseKindSchema, clauseId: z.string() }),
  /** A step of the matter's procedure was done, or is open again (C-033). */
  'procedure.ticked': taskTickedSchema,
} as const;
