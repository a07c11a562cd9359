import type { BrowserWindow } from 'electron';
import { nextZoom } from './window-state.ts';

export type ZoomStep = 'in' | 'out' | 'reset';

/** How far all windows are zoomed: the browser keeps one zoom for one origin, so they cannot differ. */
export interface Zoom {
  adopt(window: BrowserWindow): void;
  /** Of this machine, whoever works at it. */
  change(to: ZoomStep): void;
  /** The text size of whoever is signed in; 1 for nobody. The machine's own zoom goes on top of it. */
  of(person: number): void;
}

export function sharedZoom(initial: number, keep: (factor: number) => void): Zoom {
  const windows = new Set<BrowserWindow>();
  let factor = initial;
  let person = 1;
  const draw = ({ webContents }: BrowserWindow) => webContents.setZoomFactor(factor * person);
  const change = (to: ZoomStep) => {
    factor = to === 'reset' ? 1 : nextZoom(factor, to);
    windows.forEach(draw);
    keep(factor);
  };
  return {
    change,
    of: (size) => {
      if (size === person) return;
      person = size;
      windows.forEach(draw);
    },
    adopt: (window) => {
      windows.add(window);
      window.on('closed', () => windows.delete(window));
      window.webContents.on('zoom-changed', (_event, direction) => change(direction));
      window.webContents.on('did-finish-load', () => draw(window));
    },
  };
}
