import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything the workstation keeps lies under one folder. */
export interface DataPaths {
  root: string;
  /** The browser's own files: IndexedDB with the agent's work lies here. */
  profile: string;
  logs: string;
  settings: string;
  windowState: string;
  reminders: string;
  /** Where the first versions kept reminders unsealed. */
  plainReminders: string;
  secrets: string;
  deviceKey: string;
  deviceId: string;
  /** Work not sent yet, sealed by the page. */
  journals: string;
  /** The keys of the people who use this desktop. */
  vaults: string;
  /** Files that belong to interactions, sealed by the page. */
  blobs: string;
  /** Versions of the program that were fetched. */
  updates: string;
}

/** Names the files under `root` and makes the folders. */
export function prepareDataPaths(root: string): DataPaths {
  const base = resolve(root);
  const paths: DataPaths = {
    root: base,
    profile: join(base, 'profile'),
    logs: join(base, 'logs'),
    settings: join(base, 'settings.json'),
    windowState: join(base, 'window.json'),
    reminders: join(base, 'reminders.sealed.json'),
    plainReminders: join(base, 'reminders.json'),
    secrets: join(base, 'secrets.json'),
    deviceKey: join(base, 'device.key'),
    deviceId: join(base, 'device.json'),
    journals: join(base, 'journal'),
    vaults: join(base, 'vault'),
    blobs: join(base, 'blobs'),
    updates: join(base, 'updates'),
  };
  for (const folder of [paths.root, paths.profile, paths.logs, paths.journals, paths.vaults, paths.blobs]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  return paths;
}
