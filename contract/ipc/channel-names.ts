/** Every request the workstation's page may make of the main process. Plain names: the preload allows these and no others. */
export const channelNames = [
  'app.bootstrap',
  'app.ready',
  'app.setLocale',
  'app.openCustomerPage',
  'secret.get',
  'secret.set',
  'secret.delete',
  'journal.read',
  'journal.write',
  'vault.state',
  'vault.open',
  'vault.unlock',
  'vault.unlockByPassword',
  'vault.setPin',
  'vault.clearPin',
  'vault.rememberPassword',
  'vault.forget',
  'blob.write',
  'blob.read',
  'blob.stat',
  'blob.delete',
  'blob.list',
  'disk.free',
  'reminders.sync',
  'attention.notify',
  'attention.spent',
  'report.spreadsheet',
  'report.pdf',
  'demo.offline',
  'window.open',
  'window.badge',
  'window.textSize',
  'log.report',
] as const;
export type ChannelName = (typeof channelNames)[number];

/** Everything the main process tells the page without being asked. */
export const eventNames = [
  'api.state',
  'reminder.fired',
  'reminder.clicked',
  'attention.clicked',
  'demo.offlineChanged',
  'locale.changed',
] as const;
export type EventName = (typeof eventNames)[number];
