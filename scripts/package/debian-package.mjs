import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from '../terminal/progress.mjs';
import { inRoot } from '../terminal/root.mjs';
import { run } from '../terminal/run.mjs';

const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libnotify4',
  'xdg-utils',
];

/**
 * @typedef {object} DebianFacts
 * @property {string} version
 * @property {string} description
 * @property {string} maintainer
 * @property {number} installedKb
 * @property {boolean} forDistribution
 */

/** @param {DebianFacts} facts @param {string} architecture as Debian names it */
export function controlFile(
  { version, description, maintainer, installedKb, forDistribution },
  architecture,
) {
  const warning = forDistribution ? '' : ' (NOT FOR DISTRIBUTION: development runtime)';
  return `${[
    'Package: shiftdesk',
    `Version: ${version}${forDistribution ? '' : '~development'}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${maintainer}`,
    'Section: office',
    'Priority: optional',
    `Installed-Size: ${installedKb}`,
    `Depends: ${depends.join(', ')}`,
    'Recommends: libsecret-1-0, fonts-noto-cjk | fonts-wqy-zenhei',
    `Description: ${description}${warning}`,
  ].join('\n')}\n`;
}

export const desktopFile = `[Desktop Entry]
Name=Shiftdesk
Comment=Workstation for customer service
Comment[zh_CN]=客服工作台
Exec=/opt/Shiftdesk/shiftdesk %U
Icon=shiftdesk
Type=Application
Terminal=false
Categories=Office;
StartupWMClass=Shiftdesk
`;

/** @param {string} folder @returns {number} bytes */
function sizeOf(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(file) : fs.lstatSync(file).size);
  }, 0);
}

/**
 * Lays the unpacked app out as Debian wants it and packs it.
 * @param {string} unpacked the unpacked app
 * @param {string} output folder for the package
 * @param {Omit<DebianFacts, 'installedKb'>} facts
 * @returns {Promise<string>} the package
 */
export async function makeDebianPackage(unpacked, output, facts) {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const tree = path.join(output, 'debian');
  fs.rmSync(tree, { recursive: true, force: true });
  const app = path.join(tree, 'opt', 'Shiftdesk');
  fs.cpSync(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox helper must belong to root and run as root where user namespaces are closed.
  fs.chmodSync(path.join(app, 'chrome-sandbox'), 0o4755);
  fs.mkdirSync(path.join(tree, 'usr', 'bin'), { recursive: true });
  fs.symlinkSync('/opt/Shiftdesk/shiftdesk', path.join(tree, 'usr', 'bin', 'shiftdesk'));
  fs.mkdirSync(path.join(tree, 'usr', 'share', 'applications'), { recursive: true });
  fs.writeFileSync(path.join(tree, 'usr', 'share', 'applications', 'shiftdesk.desktop'), desktopFile);
  const icons = path.join(tree, 'usr', 'share', 'icons', 'hicolor', 'scalable', 'apps');
  fs.mkdirSync(icons, { recursive: true });
  fs.copyFileSync(inRoot('resources', 'icons', 'icon.svg'), path.join(icons, 'shiftdesk.svg'));
  fs.mkdirSync(path.join(tree, 'DEBIAN'));
  const control = controlFile({ ...facts, installedKb: Math.ceil(sizeOf(app) / 1024) }, architecture);
  fs.writeFileSync(path.join(tree, 'DEBIAN', 'control'), control);
  const mark = facts.forDistribution ? '' : '_not-for-distribution';
  const file = path.join(output, `shiftdesk_${facts.version}_${architecture}${mark}.deb`);
  const args = ['--root-owner-group', '-Zgzip', '-b', tree, file];
  const { code, output: said } = await run('dpkg-deb', args, { quiet: true });
  fs.rmSync(tree, { recursive: true, force: true });
  if (code !== 0) throw new PlainError(`dpkg-deb failed:\n${said}`);
  return file;
}
