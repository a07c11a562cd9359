import { app } from 'electron';
import type { Core } from '../core.ts';
import { readJson, writeJson } from '../data/json-file.ts';
import { offerContextMenu } from './context-menu.ts';
import { recoverCrashes } from './crash-recovery.ts';
import { type MainWindow, openMainWindow } from './main-window.ts';
import { firstState, windowStateSchema } from './window-state.ts';

/** Opens the window with all it needs to live through a day: its place, its right-click menu, its recovery. */
export function openWorkstationWindow(core: Core): MainWindow {
  const { code, paths, locale } = core;
  const main = openMainWindow({
    preload: code.preload,
    title: locale.translate()('app.name'),
    icon: code.icon('icon.png'),
    state: readJson(paths.windowState, windowStateSchema) ?? firstState,
    saveState: (state) => writeJson(paths.windowState, state),
    devTools: !app.isPackaged,
  });
  recoverCrashes(main.window, { clock: core.clock, log: core.log, translate: locale.translate });
  offerContextMenu(main.window, locale.translate);
  return main;
}
