import path from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from './data-folder.mjs';

it.each([
  { platform: 'linux', env: { HOME: '/h' }, folder: path.join('/h', '.config', 'Shiftdesk') },
  { platform: 'linux', env: { HOME: '/h', XDG_CONFIG_HOME: '/c' }, folder: path.join('/c', 'Shiftdesk') },
  {
    platform: 'darwin',
    env: { HOME: '/h' },
    folder: path.join('/h', 'Library', 'Application Support', 'Shiftdesk'),
  },
  { platform: 'win32', env: { USERPROFILE: '/h', APPDATA: '/h/r' }, folder: path.join('/h/r', 'Shiftdesk') },
])("is the workstation's own folder on $platform with $env", ({ platform, env, folder }) => {
  expect(defaultDataFolder(/** @type {NodeJS.Platform} */ (platform), env)).toBe(folder);
});
