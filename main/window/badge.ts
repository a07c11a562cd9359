import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Translate } from '../i18n/translate.ts';

/** Shows the number of waiting interactions where the system has a place for it, and always in every window's title. */
export function showBadge(
  windows: readonly BrowserWindow[],
  count: number,
  t: Translate,
  dotIcon: string,
): void {
  const words = t('tray.waiting', { count });
  const title = count > 0 ? t('window.waiting', { count }) : t('app.name');
  for (const window of windows) window.setTitle(title);
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  const dot = count > 0 ? nativeImage.createFromPath(dotIcon) : null;
  for (const window of windows) window.setOverlayIcon(dot, words);
}
