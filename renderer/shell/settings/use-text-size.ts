import { useEffect } from 'react';
import { bridge } from '../../data/bridge.ts';
import { usePreference } from '../../data/preferences.ts';

/** In percent of the usual. */
export const textSizes = [100, 110, 125, 150] as const;
type TextSize = (typeof textSizes)[number];

/** How large this person reads, on every machine; a machine's own zoom (Ctrl+=) goes on top of it. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, keep] = usePreference('textSize', 100);
  return [size, keep];
}

/** Draws all windows in this person's size for as long as they are signed in. */
export function useDrawnTextSize(): void {
  const [percent] = useTextSize();
  useEffect(() => {
    void bridge.call('window.textSize', { percent });
  }, [percent]);
  useEffect(() => () => void bridge.call('window.textSize', { percent: 100 }), []);
}
