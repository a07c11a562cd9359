import type { InsertedScript } from '../../../../domain/script/script-use.ts';

/** A message being written, with the approved wording that went into it. */
export interface ComposerDraft {
  text: string;
  inserted: InsertedScript[];
}

export const emptyComposer: ComposerDraft = { text: '', inserted: [] };

/** One draft a matter; see `useDraft`. */
export const composerKey = (interactionId: string): string => `composer.${interactionId}`;
