import { type BrowserWindow, dialog } from 'electron';
import type { Clock } from '../clock.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Log } from '../log/log.ts';
import { PAGE_ORIGIN } from '../security/trusted-page.ts';
import { crashBudget } from './crash-budget.ts';
import { CRASH_PAGE_PATH } from './crash-page.ts';

const CRASH_PAGE = `${PAGE_ORIGIN}${CRASH_PAGE_PATH}`;
/** Chromium's ERR_ABORTED: another load took this one's place. */
const OVERTAKEN = -3;

/**
 * Brings a crashed page back at the same place (drafts lie in its database, so they are there again), and shows a page
 * of ours when it keeps crashing or cannot be loaded at all.
 */
export function recoverCrashes(
  window: BrowserWindow,
  { clock, log, translate }: { clock: Clock; log: Log; translate(): Translate },
): void {
  const decide = crashBudget();
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const decision = decide(clock.now());
    log.error('page.crashed', { reason, exitCode, decision });
    if (decision === 'reload') webContents.reload();
    else void webContents.loadURL(CRASH_PAGE);
  });
  webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (!isMainFrame || code === OVERTAKEN || url === CRASH_PAGE) return;
    log.error('page.notLoaded', { code, description });
    void webContents.loadURL(CRASH_PAGE);
  });
  webContents.on('unresponsive', () => {
    log.warn('page.hung');
    void askAboutHungPage(window, translate());
  });
}

async function askAboutHungPage(window: BrowserWindow, t: Translate): Promise<void> {
  const controller = new AbortController();
  window.webContents.once('responsive', () => controller.abort());
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('hung.message'),
    detail: t('hung.detail'),
    buttons: [t('hung.wait'), t('hung.reload')],
    defaultId: 0,
    cancelId: 0,
    signal: controller.signal,
  });
  if (response === 1) window.webContents.forcefullyCrashRenderer();
}
