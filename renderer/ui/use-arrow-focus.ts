import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';
import { isComposing } from './keys.ts';

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Makes the buttons inside `area` one tab stop between which the arrow keys move, by where they stand on the screen.
 * Returns the key handler for the area.
 */
export function useArrowFocus(area: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const buttons = buttonsIn(area.current);
    const kept = buttons.find((button) => button.tabIndex === 0) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === kept ? 0 : -1;
  });
  // Whatever gets the focus, by a click too, is where Tab comes back to.
  useEffect(() => {
    const own = area.current;
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLButtonElement)) return;
      for (const button of buttonsIn(own)) button.tabIndex = button === target ? 0 : -1;
    };
    own?.addEventListener('focusin', follow);
    return () => own?.removeEventListener('focusin', follow);
  }, [area]);
  return useCallback(
    (event) => {
      const way = directions[event.key];
      if (!way || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const buttons = buttonsIn(area.current);
      const from = buttons.find((button) => button === document.activeElement);
      const to = from && nearest(from, buttons, way);
      if (!from || !to) return;
      event.preventDefault();
      to.focus();
    },
    [area],
  );
}

const buttonsIn = (area: HTMLElement | null): HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? []),
];

const centre = (element: HTMLElement) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The closest one in a direction; what lies aside of it counts as four times as far. */
function nearest(
  from: HTMLElement,
  buttons: readonly HTMLElement[],
  [dx, dy]: readonly [number, number],
): HTMLElement | undefined {
  const start = centre(from);
  const reachable = buttons.flatMap((button) => {
    const { x, y } = centre(button);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    return ahead > 1 ? [{ button, far: ahead + 4 * aside }] : [];
  });
  return reachable.sort((a, b) => a.far - b.far)[0]?.button;
}
