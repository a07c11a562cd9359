import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import type { Bootstrap } from '../contract/ipc/bootstrap.ts';
import { archSchema } from '../domain/release/manifest.ts';
import { openApi } from './api/open-api.ts';
import { openAttention } from './attention/open-attention.ts';
import { openBlobs } from './blobs/blobs.ts';
import { type Core, decideCore, type Start } from './core.ts';
import { readDeviceId } from './data/device-id.ts';
import { createHandlers, openCustomerPage } from './handlers.ts';
import type { Locale } from './i18n/locale.ts';
import { openChannels } from './ipc.ts';
import { openJournals } from './journal/journals.ts';
import { followAppEvents } from './lifecycle.ts';
import { openLog } from './log/log.ts';
import { nativeFrame } from './native-frame.ts';
import type { GoodbyePage } from './outside/loopback.ts';
import { openOutsideSignIn } from './outside/outside-sign-in.ts';
import { watchReadiness } from './readiness.ts';
import { openReminders } from './reminders/open-reminders.ts';
import { printPage } from './reports/print-page.ts';
import { deviceSealer } from './secrets/device-sealer.ts';
import { osSealer } from './secrets/os-sealer.ts';
import { openSecrets, type SecretStore } from './secrets/secret-store.ts';
import { guardSession } from './security/guard-session.ts';
import { openUpdates } from './updates/open-updates.ts';
import { openVaults } from './vault/vaults.ts';
import { workstationWindows } from './window/workstation-window.ts';

/** Puts the parts together: the walls, the first window, the services, the channels, and only then the page. */
export async function startWorkstation(start: Start): Promise<void> {
  const core = await decideCore(start);
  const { paths, page, locale, log, customerUrl } = core;
  log.info('app.started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    mode: core.plan.mode,
  });
  const network = guardSession(session.defaultSession, core);
  const sealers = { os: osSealer(), device: deviceSealer(paths.deviceKey) };
  const windows = workstationWindows(core);
  const first = windows.open();
  const openAnother = () => {
    const window = windows.open();
    window?.load();
    return window !== undefined;
  };
  const readiness = watchReadiness(core);
  const api = openApi(core, (state) => {
    windows.send('api.state', state);
    readiness.apiChanged(state);
  });
  const attention = openAttention(core, windows);
  const reminders = openReminders(core, sealers, windows, attention);
  const updates = openUpdates(core, windows);
  const secrets = openSecrets(paths.secrets, sealers, log);

  const setOffline = async (offline: boolean) => {
    await network.setOffline(offline);
    windows.send('demo.offlineChanged', { offline });
    frame.refresh();
  };
  const frame = nativeFrame(core, windows, {
    isOffline: network.isOffline,
    setOffline: (offline) => void setOffline(offline),
    openWindow: openAnother,
    openCustomerPage: () => void openCustomerPage(customerUrl, log),
  });
  locale.onChange((language) => {
    windows.send('locale.changed', { locale: language });
    frame.refresh();
  });

  const facts = lastingFacts(core, secrets);
  const handlers = createHandlers({
    bootstrap: () => ({
      ...facts,
      apiState: api.state(),
      offline: network.isOffline(),
      locale: locale.current(),
    }),
    pageReady: (pageId) => {
      const ready = windows.byPage(pageId);
      ready?.events.pageReady();
      if (ready) void readiness.pageReady(ready.window.webContents);
    },
    openWindow: openAnother,
    locale,
    customerUrl,
    secrets,
    journals: openJournals(paths.journals, log),
    vaults: openVaults({ folder: paths.vaults, sealers, clock: core.clock, log }),
    outside: openOutsideSignIn({
      apiUrl: core.apiUrl,
      log,
      goodbye: () => goodbyePage(locale),
      comeForward: (pageId) => comeForward(windows.byPage(pageId)?.window),
    }),
    blobs: openBlobs(paths.blobs, core.clock),
    dataFolder: paths.root,
    reminders,
    attention,
    print: (pageId) => printPage(windows.byPage(pageId)?.window),
    updates,
    demo: core.plan.demo,
    setOffline,
    setBadge: frame.setBadge,
    setTextSize: windows.textSize,
    log,
    pageLog: openLog(join(paths.logs, 'page.log'), core.clock),
  });
  openChannels({ trusts: page.trusts, log }, handlers);
  followAppEvents(windows, log, async () => {
    reminders.stop();
    updates.stop();
    await api.stop();
  });
  first?.load();
}

function goodbyePage(locale: Locale): GoodbyePage {
  const t = locale.translate();
  return { language: locale.current(), title: t('outside.back.title'), text: t('outside.back.text') };
}

function comeForward(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

type LastingFacts = Omit<Bootstrap, 'apiState' | 'offline' | 'locale'>;

function lastingFacts({ plan, apiUrl, paths }: Core, secrets: SecretStore): LastingFacts {
  return {
    apiUrl,
    mode: plan.mode,
    demo: plan.demo,
    version: app.getVersion(),
    platform: process.platform as LastingFacts['platform'],
    arch: archSchema.catch('x64').parse(process.arch),
    deviceId: readDeviceId(paths.deviceId),
    secureStorage: secrets.secureStorage,
  };
}
