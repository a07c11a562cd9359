import { join } from 'node:path';

/** Where the built parts lie, seen from the folder of the built main process. */
export interface CodePaths {
  preload: string;
  renderer: string;
  customer: string;
  apiProcess: string;
  icon(name: IconName): string;
}

type IconName = 'icon.png' | 'tray.png' | 'trayTemplate.png' | 'badge.png';

export function codePaths(mainFolder: string, appFolder: string): CodePaths {
  return {
    preload: join(mainFolder, '../preload/index.cjs'),
    renderer: join(mainFolder, '../renderer'),
    customer: join(mainFolder, '../customer'),
    apiProcess: join(mainFolder, 'api-process.js'),
    icon: (name) => join(appFolder, 'resources/icons', name),
  };
}
