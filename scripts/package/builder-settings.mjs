import fs from 'node:fs';
import path from 'node:path';

/**
 * What a packaged app refuses: running as plain Node, taking Node options or a debugger from outside, and
 * loading code from anywhere but its own archive.
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
};

/** @param {{ appOutDir: string, electronPlatformName: string }} context */
export async function removeDefaultApp({ appOutDir }) {
  fs.rmSync(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}

/**
 * The settings of electron-builder for all three systems.
 * @param {{ electronVersion: string, electronDist?: string, output: string }} options `electronDist` is an
 *   unpacked runtime of this machine's own system; without it electron-builder downloads one
 */
export function builderSettings({ electronVersion, electronDist, output }) {
  return {
    appId: 'org.shiftdesk.workstation',
    productName: 'Shiftdesk',
    copyright: 'MIT licence, the Shiftdesk contributors',
    directories: { output, buildResources: 'resources' },
    // The pages are bundled, so only what the main process and the API load at run time comes from node_modules.
    files: [
      'out/{main,preload,renderer,customer}/**',
      '!**/*.map',
      'resources/icons/*.png',
      'package.json',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
    ],
    asar: true,
    icon: 'resources/icons/icon.png',
    npmRebuild: false,
    electronVersion,
    ...(electronDist ? { electronDist } : {}),
    electronFuses: fuses,
    afterPack: removeDefaultApp,
    publish: null,
    linux: { executableName: 'shiftdesk', category: 'Office', target: ['dir'] },
    win: { target: ['nsis'] },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { category: 'public.app-category.business', target: ['dmg'], hardenedRuntime: true },
  };
}
