import { BrowserWindow, nativeTheme, screen } from 'electron';
import { keepWindowState } from './keep-window-state.ts';
import { MIN_HEIGHT, MIN_WIDTH, reachableBounds, type WindowState } from './window-state.ts';

const FIRST_SIZE = { width: 1440, height: 900 };

export interface MainWindowOptions {
  preload: string;
  title: string;
  icon: string;
  state: WindowState;
  saveState(state: WindowState): void;
  devTools: boolean;
}

export interface MainWindow {
  window: BrowserWindow;
  /** Shows it, from the tray or from behind other windows. */
  bringForward(): void;
  zoom(to: 'in' | 'out' | 'reset'): void;
}

/** Opens the workstation's window where it was. Its page runs in a sandbox without Node. */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...reachableBounds(options.state.bounds, screens),
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
  const { zoom } = keepWindowState(window, options.state, options.saveState);
  window.once('ready-to-show', () => {
    if (options.state.maximized) window.maximize();
    window.show();
  });
  // The title carries the number of waiting interactions; the page's own title does not.
  window.on('page-title-updated', (event) => event.preventDefault());
  const bringForward = () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  return { window, bringForward, zoom };
}
