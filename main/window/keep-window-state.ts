import type { BrowserWindow } from 'electron';
import { nextZoom, type WindowState } from './window-state.ts';

const SAVE_AFTER_MS = 300;

/** Writes down where the window is and how far it is zoomed, shortly after each change and when it closes. */
export function keepWindowState(
  window: BrowserWindow,
  initial: WindowState,
  save: (state: WindowState) => void,
): { zoom(to: 'in' | 'out' | 'reset'): void } {
  let zoomFactor = initial.zoom;
  let timer: NodeJS.Timeout | undefined;

  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    save({ bounds: window.getNormalBounds(), maximized: window.isMaximized(), zoom: zoomFactor });
  };
  const saveSoon = () => {
    timer ??= setTimeout(saveNow, SAVE_AFTER_MS);
  };
  const zoom = (to: 'in' | 'out' | 'reset') => {
    zoomFactor = to === 'reset' ? 1 : nextZoom(zoomFactor, to);
    window.webContents.setZoomFactor(zoomFactor);
    saveSoon();
  };

  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('close', saveNow);
  window.webContents.on('zoom-changed', (_event, direction) => zoom(direction));
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoomFactor));
  return { zoom };
}
