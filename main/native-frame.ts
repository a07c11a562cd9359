import { app, Menu, shell } from 'electron';
import type { Core } from './core.ts';
import { showBadge } from './window/badge.ts';
import type { MainWindow } from './window/main-window.ts';
import { menuTemplate } from './window/menu-template.ts';
import { openTray } from './window/tray.ts';

/** What the native menu can do besides the window's own affairs. */
export interface FrameActions {
  isOffline(): boolean;
  setOffline(offline: boolean): void;
  openCustomerPage(): void;
}

export interface NativeFrame {
  setBadge(count: number): void;
  /** Draws menu, tray and title anew after the language or the offline switch changed. */
  refresh(): void;
}

/** Everything of the workstation that is drawn by the system and not by the page. */
export function nativeFrame(core: Core, main: MainWindow, actions: FrameActions): NativeFrame {
  const { code, locale } = core;
  let waiting = 0;
  const trayIcon = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
  const tray = openTray(code.icon(trayIcon), { show: main.bringForward, quit: () => app.quit() });
  const drawCount = () => {
    showBadge(main.window, waiting, locale.translate(), code.icon('badge.png'));
    tray.update(locale.translate(), waiting);
  };
  const refresh = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(core, main, actions)));
    drawCount();
  };
  refresh();
  return {
    refresh,
    setBadge: (count) => {
      waiting = count;
      drawCount();
    },
  };
}

function template({ plan, paths, locale }: Core, main: MainWindow, actions: FrameActions) {
  const state = {
    platform: process.platform,
    language: locale.current(),
    demo: plan.demo,
    offline: actions.isOffline(),
    developer: !app.isPackaged,
  };
  return menuTemplate(state, locale.translate(), {
    openCustomerPage: actions.openCustomerPage,
    setOffline: actions.setOffline,
    setLocale: locale.change,
    zoom: main.zoom,
    openLogs: () => void shell.openPath(paths.logs),
  });
}
