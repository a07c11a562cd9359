import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

/** Where a person can wish to go on: writing the answer, or filling in the form at the side. */
type Part = 'composer' | 'form';

/**
 * The wish to write, from whoever opens a matter or a form to the field that comes up for it. Only what a person did
 * may utter it: nothing that arrives, not even a form the server sent back, moves the cursor.
 */
const useWishStore = create<{ part?: Part; interactionId?: string }>(() => ({}));

export const askForComposer = (interactionId: string): void =>
  useWishStore.setState({ part: 'composer', interactionId });
export const askForForm = (interactionId: string): void =>
  useWishStore.setState({ part: 'form', interactionId });

/** Fulfils the wish: `focus` runs once when this part of this matter was asked for. */
export function useFocusWish<E extends HTMLElement>(
  part: Part,
  interactionId: string,
  element: RefObject<E | null>,
  focus: (element: E) => void,
): void {
  const wanted = useWishStore((wish) => wish.part === part && wish.interactionId === interactionId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the focus is set does not matter, that it is wanted does
  useEffect(() => {
    if (!wanted || !element.current) return;
    useWishStore.setState({ part: undefined, interactionId: undefined });
    focus(element.current);
  }, [wanted, element]);
}
