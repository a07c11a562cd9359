import os from 'node:os';
import path from 'node:path';

/**
 * Where the workstation keeps its data when nobody moved it: what Electron calls "appData", then the product's name.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 */
export function defaultDataFolder(platform = process.platform, env = process.env) {
  const home = env.HOME || env.USERPROFILE || os.homedir();
  const appData = {
    win32: env.APPDATA || path.join(home, 'AppData', 'Roaming'),
    darwin: path.join(home, 'Library', 'Application Support'),
  };
  const elsewhere = env.XDG_CONFIG_HOME || path.join(home, '.config');
  return path.join(
    (platform === 'win32' || platform === 'darwin' ? appData[platform] : undefined) ?? elsewhere,
    'Shiftdesk',
  );
}
