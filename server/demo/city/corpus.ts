import { z } from 'zod';
import { languageSchema } from '../../../domain/language.ts';
import english from '../../../resources/demo/customers.en.json' with { type: 'json' };
import chinese from '../../../resources/demo/customers.zh-CN.json' with { type: 'json' };

const matterSchema = z.object({
  topic: z.string(),
  queueId: z.string(),
  /** What the customer says and what an agent answers, in turn. */
  turns: z.array(z.tuple([z.string(), z.string()])).min(1),
  summary: z.string(),
  solution: z.string(),
  /** The turn whose answer needs a look-up, counted from 0. */
  holdAt: z.number().int().optional(),
  /** After so many turns the matter belongs to another queue. */
  transfer: z
    .object({
      after: z.number().int(),
      queueId: z.string(),
      reason: z.string(),
      summary: z.string(),
      tried: z.string(),
      expectation: z.string(),
    })
    .optional(),
  /** What the customer is promised to be called back about. */
  callback: z.string().optional(),
  /** How pleased such customers are, 1 to 5. */
  mood: z.number().int().min(1).max(5),
});
export type Matter = z.infer<typeof matterSchema>;

const words = z.array(z.string()).min(1);
const corpusSchema = z.object({
  language: languageSchema,
  names: words,
  products: words,
  nudges: words,
  goodbyes: words,
  generic: words,
  /** What a colleague says who is asked to take over. */
  willing: words,
  praise: words,
  blame: words,
  matters: z.array(matterSchema).min(1),
});
/** What the demo's customers and colleagues say in one language. Every word is made up. */
export type Corpus = z.infer<typeof corpusSchema>;

export const corpora: Record<'zh-CN' | 'en', Corpus> = {
  'zh-CN': corpusSchema.parse(chinese),
  en: corpusSchema.parse(english),
};
