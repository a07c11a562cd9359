import { shell } from 'electron';
import type { Bootstrap } from '../contract/ipc/bootstrap.ts';
import type { Attention } from './attention/attention.ts';
import type { BlobHandlers } from './blobs/blobs.ts';
import { freeSpace } from './data/free-space.ts';
import type { Locale } from './i18n/locale.ts';
import { type Handlers, NotAllowed } from './ipc-guard.ts';
import type { Journals } from './journal/journals.ts';
import { errorText, type Log } from './log/log.ts';
import type { OutsideHandlers } from './outside/outside-sign-in.ts';
import type { ReminderService } from './reminders/reminder-service.ts';
import { spreadsheetOf } from './reports/spreadsheet.ts';
import type { SecretStore } from './secrets/secret-store.ts';
import type { Updates } from './updates/updates.ts';
import type { VaultHandlers } from './vault/vaults.ts';

/** The parts of the workstation the page may use. */
export interface HandlerParts {
  bootstrap(): Bootstrap;
  pageReady(pageId: number): void;
  /** `false`: there are enough. */
  openWindow(): boolean;
  locale: Locale;
  customerUrl: string;
  secrets: SecretStore;
  journals: Journals;
  vaults: VaultHandlers;
  outside: OutsideHandlers;
  blobs: BlobHandlers;
  dataFolder: string;
  reminders: ReminderService;
  attention: Attention;
  /** The page as a PDF, in Base64. */
  print(pageId: number): Promise<{ content: string }>;
  updates: Pick<Updates, 'state' | 'offer' | 'install'>;
  demo: boolean;
  setOffline(offline: boolean): Promise<void>;
  setBadge(count: number): void;
  /** How large whoever is signed in likes to read; 1 is the usual. */
  setTextSize(factor: number): void;
  log: Log;
  pageLog: Log;
}

/** What the main process does for each channel of the map. Requests have been checked before they arrive here. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { secrets, pageLog } = parts;
  return {
    'app.bootstrap': parts.bootstrap,
    'app.ready': (_request, pageId) => done(() => parts.pageReady(pageId)),
    'app.setLocale': ({ locale }) => done(() => parts.locale.change(locale)),
    'app.openCustomerPage': () => openCustomerPage(parts.customerUrl, parts.log),
    'secret.get': ({ name }) => ({ value: secrets.get(name) }),
    'secret.set': ({ name, value }) => done(() => secrets.set(name, value)),
    'secret.delete': ({ name }) => done(() => secrets.delete(name)),
    'journal.read': parts.journals.read,
    'journal.write': parts.journals.write,
    ...parts.vaults,
    ...parts.outside,
    ...parts.blobs,
    'disk.free': async () => ({ bytes: await freeSpace(parts.dataFolder) }),
    'reminders.sync': ({ reminders }) => ({ fired: parts.reminders.sync(reminders) }),
    'attention.notify': async (notice) => ({ shown: await parts.attention.notify(notice) }),
    'attention.spent': ({ ago }) => done(() => parts.attention.spent(ago)),
    'report.spreadsheet': spreadsheetOf,
    'report.pdf': (_request, pageId) => parts.print(pageId),
    'demo.offline': async ({ offline }) => {
      if (!parts.demo) throw new NotAllowed('the offline switch belongs to the demo');
      await parts.setOffline(offline);
      return { offline };
    },
    'update.state': () => parts.updates.state(),
    'update.offer': (offer) => parts.updates.offer(offer),
    'update.install': ({ version }) => parts.updates.install(version),
    'window.open': () => {
      if (!parts.openWindow()) throw new NotAllowed('there are enough windows');
      return {};
    },
    'window.badge': ({ count }) => done(() => parts.setBadge(count)),
    'window.textSize': ({ percent }) => done(() => parts.setTextSize(percent / 100)),
    'log.report': ({ level, source, message, stack }) =>
      done(() => pageLog[level](source, { message, stack })),
  };
}

/** For the channels whose answer is only that it has been done. */
function done(act: () => void): Record<string, never> {
  act();
  return {};
}

/** The address is ours, not the page's, so it opens without a question. */
export async function openCustomerPage(url: string, log: Log): Promise<{ url: string; opened: boolean }> {
  try {
    await shell.openExternal(url);
    return { url, opened: true };
  } catch (error) {
    log.warn('customerPage.notOpened', { reason: errorText(error) });
    return { url, opened: false };
  }
}
