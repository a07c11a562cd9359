import { app, BrowserWindow, clipboard, dialog } from 'electron';
import { announce } from '../announce.ts';
import type { Translate } from '../i18n/translate.ts';
import type { FirstAdmin } from './messages.ts';

/** Shows the person who sets up a new centre how to sign in to it. The password goes to them only, never to a log. */
export async function tellFirstAdmin(admin: FirstAdmin, t: Translate): Promise<void> {
  // An installed workstation's output may end up in the system's journal; a developer's ends up before their eyes.
  if (!app.isPackaged) announce('firstAdmin', { ...admin });
  const question = {
    type: 'info' as const,
    message: t('firstAdmin.title'),
    detail: t('firstAdmin.detail', { ...admin }),
    buttons: [t('firstAdmin.copy'), t('firstAdmin.done')],
    defaultId: 0,
    cancelId: 1,
  };
  const parent = BrowserWindow.getAllWindows()[0];
  const answer = parent
    ? await dialog.showMessageBox(parent, question)
    : await dialog.showMessageBox(question);
  // Electron 44 made the clipboard answer with a promise; nothing here waits for it.
  if (answer.response === 0) void clipboard.writeText(admin.password);
}
