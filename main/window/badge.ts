import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Translate } from '../i18n/translate.ts';

/** Shows the number of waiting interactions where the system has a place for it, and always in the window's title. */
export function showBadge(window: BrowserWindow, count: number, t: Translate, dotIcon: string): void {
  const words = t('tray.waiting', { count });
  window.setTitle(count > 0 ? t('window.waiting', { count }) : t('app.name'));
  if (process.platform === 'win32') {
    window.setOverlayIcon(count > 0 ? nativeImage.createFromPath(dotIcon) : null, words);
  } else {
    app.setBadgeCount(count);
  }
}
