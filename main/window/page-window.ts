import { BrowserWindow, nativeTheme } from 'electron';
import { MIN_HEIGHT, MIN_WIDTH, type Rectangle } from './window-state.ts';

const FIRST_SIZE = { width: 1440, height: 900 };

export interface PageWindowOptions {
  preload: string;
  title: string;
  icon: string;
  /** `undefined`: the system places it. */
  bounds: Rectangle | undefined;
  maximized: boolean;
  devTools: boolean;
}

/** Makes a window for the workstation's page, shown as soon as it has something to show. Runs in a sandbox without Node. */
export function makePageWindow(options: PageWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...options.bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: options.title,
    icon: options.icon,
    show: false,
    // The colour seen before the page has painted: a white flash at night wakes nobody kindly.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: options.devTools,
      // The spell checker would fetch its dictionaries from a foreign server.
      spellcheck: false,
      // Clocks and the sync must go on while the window is behind another one.
      backgroundThrottling: false,
    },
  });
  // On a busy machine the runtime now and then never says `ready-to-show`. A loaded page has something to show, too.
  let shown = false;
  const show = () => {
    if (shown) return;
    shown = true;
    if (options.maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  // The title carries the number of waiting interactions; the page's own title does not.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}
