import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** What lies over a screen, by the roles assistive technology knows it by: dialogs, menus, and lists that are open. */
const OVERLAY = '[role="dialog"], [role="menu"], input[aria-expanded="true"]';

const covered = new WeakSet<Event>();

/**
 * Remembers of every key what lay over the screen when it was pressed: an overlay may be gone before whatever lies behind
 * hears of the key that closed it. Must listen before any overlay does. Returns the function that ends it.
 */
export function watchOverlays(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (document.querySelector(OVERLAY)) covered.add(event);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}

/** Whether something lay over the screen when this key was pressed. Then Escape is for that alone. */
export const isCovered = (event: KeyboardEvent | ReactKeyboardEvent): boolean =>
  covered.has('nativeEvent' in event ? event.nativeEvent : event);

/** Whether something is open that must be left before anything else is done. */
export const isModalOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
