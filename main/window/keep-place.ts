import type { BrowserWindow } from 'electron';
import type { WindowState } from './window-state.ts';

const SAVE_AFTER_MS = 300;

/** Writes down where the window is, shortly after each change and when it closes. */
export function keepPlace(
  window: BrowserWindow,
  save: (place: Pick<WindowState, 'bounds' | 'maximized'>) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  const saveNow = () => {
    clearTimeout(timer);
    timer = undefined;
    save({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const saveSoon = () => {
    timer ??= setTimeout(saveNow, SAVE_AFTER_MS);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('close', saveNow);
}
