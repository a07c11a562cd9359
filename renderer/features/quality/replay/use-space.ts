import { useEffect, useRef } from 'react';
import { pressed } from '../../../ui/keys.ts';

/** Where the space bar already does something: it types, or presses what has the focus. */
const taken = 'input, textarea, select, button, a, [role=radio], [role=dialog], [contenteditable]';

/** The space bar, wherever it is not needed for something else. */
export function useSpace(run: () => void): void {
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !pressed(event, 'space')) return;
      if (event.target instanceof Element && event.target.closest(taken)) return;
      event.preventDefault();
      current.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
