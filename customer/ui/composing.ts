import type { KeyboardEvent } from 'react';

/** Whether the key belongs to an input method that is still composing: Enter then chooses a word. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229 || nativeEvent.key === 'Process';
}

/** Whether this key sends what was written: Enter without Shift, and not while composing. */
export const sends = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.altKey && !isComposing(event);
