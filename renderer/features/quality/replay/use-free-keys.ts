import { useEffect, useRef } from 'react';
import { isComposing } from '../../../ui/keys.ts';

/** Where arrows already do something. */
const taken =
  'input, textarea, select, [role=radio], [role=radiogroup], [role=slider], [role=listbox], [role=menu], [role=dialog], [role=separator], [contenteditable]';

/** Keys of the whole screen that are not needed for something else where the focus is. */
export function useFreeKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const run = current.current[event.key];
      if (!run || event.defaultPrevented || isComposing(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
