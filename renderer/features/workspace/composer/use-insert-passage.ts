import { useDraft } from '../../../data/index.ts';
import { askForComposer } from '../focus-wish.ts';
import { composerKey, emptyComposer } from './composer-draft.ts';

/** Puts a passage behind what is being written, and the person goes on writing there. */
export function useInsertPassage(interactionId: string): (passage: string) => void {
  const [draft, keep] = useDraft(composerKey(interactionId), emptyComposer);
  return (passage) => {
    const before = draft.text.trimEnd();
    keep({ ...draft, text: before ? `${before}\n${passage}` : passage });
    askForComposer(interactionId);
  };
}
