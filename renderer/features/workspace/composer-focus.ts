import { create } from 'zustand';

/**
 * The wish to write, from whoever opens a matter to the composer that comes up for it. Only what a person did may
 * utter it: nothing that arrives moves the cursor.
 */
const useWishStore = create<{ wanted: string | undefined }>(() => ({ wanted: undefined }));

/** Whether somebody asked to write in this matter. */
export const useComposerWanted = (interactionId: string): boolean =>
  useWishStore((state) => state.wanted === interactionId);

export const askForComposer = (interactionId: string): void =>
  useWishStore.setState({ wanted: interactionId });
export const composerFocused = (): void => useWishStore.setState({ wanted: undefined });
