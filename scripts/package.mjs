// npm run package [-- --win | --mac | --linux] [--development-runtime]: an unpacked app and, on Linux, a Debian package.
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './build/build.mjs';
import { builderSettings } from './package/builder-settings.mjs';
import { makeDebianPackage } from './package/debian-package.mjs';
import { markNotForDistribution, mayDistribute } from './package/distribution.mjs';
import { placedRuntime } from './setup/runtime-place.mjs';
import { ensureSetup } from './setup/setup.mjs';
import { runAsScript, step } from './terminal/progress.mjs';
import { inRoot, root } from './terminal/root.mjs';
import { hasCommand } from './terminal/run.mjs';

const here = { linux: '--linux', darwin: '--mac', win32: '--win' }[String(process.platform)] ?? '--linux';

/** @param {string[]} wishes */
async function packFor(wishes) {
  const target = ['--win', '--mac', '--linux'].find((name) => wishes.includes(name)) ?? here;
  const native = target === here;
  const manifest = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const placed = native ? placedRuntime(inRoot('node_modules', 'electron')) : undefined;
  const forDistribution = mayDistribute(placed, wishes.includes('--development-runtime'));
  const { build, Platform } = await import('electron-builder');
  const platform = { '--win': Platform.WINDOWS, '--mac': Platform.MAC, '--linux': Platform.LINUX }[target];
  const config = builderSettings({
    electronVersion: placed?.version ?? manifest.devDependencies.electron,
    electronDist: placed ? inRoot('node_modules', 'electron', 'dist') : undefined,
    output: 'dist',
  });
  fs.rmSync(inRoot('dist'), { recursive: true, force: true });
  await step(`Packing for ${target.slice(2)}`, () =>
    build({
      projectDir: root,
      targets: platform?.createTarget(target === '--linux' ? 'dir' : undefined),
      config: /** @type {import('electron-builder').Configuration} */ (config),
      publish: 'never',
    }),
  );
  return { target, manifest, forDistribution };
}

await runAsScript(async () => {
  const wishes = process.argv.slice(2);
  await ensureSetup();
  mayDistribute(placedRuntime(inRoot('node_modules', 'electron')), wishes.includes('--development-runtime'));
  await buildAll();
  const { target, manifest, forDistribution } = await packFor(wishes);
  if (target !== '--linux') return console.log('Packed: dist/');
  const unpacked = inRoot('dist', 'linux-unpacked');
  if (!forDistribution) markNotForDistribution(unpacked);
  console.log(`The unpacked app:  ${path.join(unpacked, 'shiftdesk')}`);
  if (!(await hasCommand('dpkg-deb'))) return console.log('No Debian package: this machine has no dpkg-deb.');
  const file = await step('Making the Debian package', () =>
    makeDebianPackage(unpacked, inRoot('dist'), {
      version: manifest.version,
      description: manifest.description,
      maintainer: `${manifest.author} <shiftdesk@localhost>`,
      forDistribution,
    }),
  );
  console.log(`The Debian package: ${file}`);
});
