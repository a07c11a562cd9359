import { app, Menu, shell } from 'electron';
import type { Core } from './core.ts';
import { showBadge } from './window/badge.ts';
import { menuTemplate } from './window/menu-template.ts';
import { openTray } from './window/tray.ts';
import type { NativeWindows } from './window/workstation-window.ts';

/** What the native menu can do besides the window's own affairs. */
export interface FrameActions {
  isOffline(): boolean;
  setOffline(offline: boolean): void;
  openCustomerPage(): void;
  openWindow(): void;
}

export interface NativeFrame {
  setBadge(count: number): void;
  /** Draws menu, tray and title anew after the language or the offline switch changed. */
  refresh(): void;
}

/** Everything of the workstation that is drawn by the system and not by the page; one for all windows. */
export function nativeFrame(core: Core, windows: NativeWindows, actions: FrameActions): NativeFrame {
  const { code, locale } = core;
  let waiting = 0;
  const trayIcon = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
  const tray = openTray(code.icon(trayIcon), {
    show: () => void windows.bringForward(),
    quit: () => app.quit(),
  });
  const drawCount = () => {
    const open = windows.all().map(({ window }) => window);
    showBadge(open, waiting, locale.translate(), code.icon('badge.png'));
    tray.update(locale.translate(), waiting);
  };
  const refresh = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(core, windows, actions)));
    drawCount();
  };
  refresh();
  windows.onOpened(drawCount);
  return {
    refresh,
    setBadge: (count) => {
      waiting = count;
      drawCount();
    },
  };
}

function template({ plan, paths, locale }: Core, windows: NativeWindows, actions: FrameActions) {
  const state = {
    platform: process.platform,
    language: locale.current(),
    demo: plan.demo,
    offline: actions.isOffline(),
    developer: !app.isPackaged,
  };
  return menuTemplate(state, locale.translate(), {
    openWindow: actions.openWindow,
    openCustomerPage: actions.openCustomerPage,
    setOffline: actions.setOffline,
    setLocale: locale.change,
    zoom: windows.zoom,
    openLogs: () => void shell.openPath(paths.logs),
  });
}
