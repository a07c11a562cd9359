import { app, type BrowserWindow, screen } from 'electron';
import type { Core } from '../core.ts';
import { errorText } from '../log/log.ts';
import { pageEvents } from '../page-events.ts';
import { offerContextMenu } from './context-menu.ts';
import { recoverCrashes } from './crash-recovery.ts';
import { keepPlace } from './keep-place.ts';
import { openKeptState } from './kept-state.ts';
import { makePageWindow } from './page-window.ts';
import { placeBeside, reachableBounds } from './window-state.ts';
import { openWindows, type Windows, type WorkstationWindow } from './windows.ts';
import { sharedZoom, type Zoom } from './zoom.ts';

export interface NativeWindow extends WorkstationWindow {
  window: BrowserWindow;
}

/** The workstation's windows, and what they share: one zoom, and the place of the first one. */
export interface NativeWindows extends Windows<NativeWindow> {
  zoom: Zoom['change'];
  textSize: Zoom['of'];
}

export function workstationWindows(core: Core): NativeWindows {
  const kept = openKeptState(core.paths.windowState);
  const zoom = sharedZoom(kept.current().zoom, (factor) => kept.change({ zoom: factor }));
  const make = (beside: NativeWindow | undefined) => {
    const screens = screen.getAllDisplays().map((display) => display.workArea);
    const bounds = beside
      ? placeBeside(boundsOf(beside), windows.all().map(boundsOf))
      : kept.current().bounds;
    const maximized = !beside && kept.current().maximized;
    const made = makeWindow(core, { bounds: reachableBounds(bounds, screens), maximized });
    // Of several windows the first one's place is remembered: it is the one the next start opens.
    if (!beside) keepPlace(made.window, kept.change);
    zoom.adopt(made.window);
    return made;
  };
  const windows: Windows<NativeWindow> = openWindows(make);
  return { ...windows, zoom: zoom.change, textSize: zoom.of };
}

const boundsOf = ({ window }: NativeWindow) => window.getNormalBounds();

/** A window with all it needs to live through a day: its right-click menu, its recovery, its ear for news. */
function makeWindow(
  core: Core,
  place: Pick<Parameters<typeof makePageWindow>[0], 'bounds' | 'maximized'>,
): NativeWindow {
  const { code, locale, log, page } = core;
  const window = makePageWindow({
    ...place,
    preload: code.preload,
    title: locale.translate()('app.name'),
    icon: code.icon('icon.png'),
    devTools: !app.isPackaged,
  });
  recoverCrashes(window, { clock: core.clock, log, translate: locale.translate });
  offerContextMenu(window, locale.translate);
  return {
    window,
    pageId: window.webContents.id,
    events: pageEvents(window.webContents),
    // A load that fails or is overtaken is dealt with where crashes are; it is no reason to end the program.
    load: () =>
      void window
        .loadURL(page.startUrl)
        .catch((error) => log.warn('page.notLoaded', { reason: errorText(error) })),
    bringForward: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    onFocus: (listener) => void window.on('focus', listener),
    onClosed: (listener) => void window.on('closed', listener),
  };
}
