import { BrowserWindow, dialog, shell } from 'electron';
import type { Translate } from '../i18n/translate.ts';
import { errorText, type Log } from '../log/log.ts';
import { externalHost } from './external-host.ts';

export interface ExternalLinkContext {
  translate(): Translate;
  log: Log;
}

/** Opens an https address in the system browser after the person has said yes; any other address is ignored. */
export function externalLinkOffer(context: ExternalLinkContext): (url: string) => void {
  let asking = false;
  return (url) => {
    const host = externalHost(url);
    // One question at a time: a page in a loop must not bury the person under dialogs.
    if (!host || asking) return;
    asking = true;
    ask(context, host)
      .then((confirmed) => (confirmed ? shell.openExternal(url) : undefined))
      .catch((error) => context.log.error('external.failed', { reason: errorText(error) }))
      .finally(() => {
        asking = false;
      });
  };
}

async function ask({ translate }: ExternalLinkContext, host: string): Promise<boolean> {
  const t = translate();
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const question = {
    type: 'question' as const,
    message: t('external.question'),
    detail: host,
    buttons: [t('external.open'), t('external.stay')],
    defaultId: 1,
    cancelId: 1,
  };
  const answer = parent
    ? await dialog.showMessageBox(parent, question)
    : await dialog.showMessageBox(question);
  return answer.response === 0;
}
