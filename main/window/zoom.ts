import type { BrowserWindow } from 'electron';
import { nextZoom } from './window-state.ts';

export type ZoomStep = 'in' | 'out' | 'reset';

/** How far all windows are zoomed: the browser keeps one zoom for one origin, so they cannot differ. */
export interface Zoom {
  adopt(window: BrowserWindow): void;
  change(to: ZoomStep): void;
}

export function sharedZoom(initial: number, keep: (factor: number) => void): Zoom {
  const windows = new Set<BrowserWindow>();
  let factor = initial;
  const change = (to: ZoomStep) => {
    factor = to === 'reset' ? 1 : nextZoom(factor, to);
    for (const { webContents } of windows) webContents.setZoomFactor(factor);
    keep(factor);
  };
  return {
    change,
    adopt: (window) => {
      windows.add(window);
      window.on('closed', () => windows.delete(window));
      window.webContents.on('zoom-changed', (_event, direction) => change(direction));
      window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(factor));
    },
  };
}
