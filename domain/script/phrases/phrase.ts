import { z } from 'zod';

/** Why a phrase is better avoided; each has a sentence on the screens. */
export const phraseKindSchema = z.enum(['vague', 'promise', 'blaming', 'jargon', 'term']);
export type PhraseKind = z.infer<typeof phraseKindSchema>;

/** A phrase to avoid. `words` is the source of a regular expression; `better` what may be said instead. */
export interface Phrase {
  kind: PhraseKind;
  clauseId: string;
  words: string;
  /** Takes the phrase's place as it stands. `BY_TIME` becomes a time that can be kept. */
  better: string;
}

/** Where a promise lacks its time; see `soonestPromise`. */
export const BY_TIME = '<by>';
