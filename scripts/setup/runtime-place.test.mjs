import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearPlace, executableName, linkRuntime, placedRuntime } from './runtime-place.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let packageFolder;
/** @type {string} */
let cache;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'runtime-place-'));
  packageFolder = path.join(folder, 'electron');
  cache = path.join(folder, 'cache');
  const executable = path.join(cache, executableName(process.platform));
  fs.mkdirSync(packageFolder);
  fs.mkdirSync(path.dirname(executable), { recursive: true });
  fs.writeFileSync(path.join(packageFolder, 'package.json'), '{"version":"45.4.1"}');
  fs.writeFileSync(executable, '');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('the place of the runtime', () => {
  it('is empty after a fresh install', () => {
    expect(placedRuntime(packageFolder)).toBeUndefined();
  });

  it('tells a runtime of another version from the official one', () => {
    fs.writeFileSync(path.join(cache, 'version'), '33.2.1');
    linkRuntime(packageFolder, cache);
    expect(placedRuntime(packageFolder)).toMatchObject({ version: '33.2.1', official: false });
    fs.writeFileSync(path.join(cache, 'version'), 'v45.4.1\n');
    expect(placedRuntime(packageFolder)).toMatchObject({ version: '45.4.1', official: true });
  });

  it('is not taken for whole when the executable is missing', () => {
    fs.writeFileSync(path.join(cache, 'version'), '33.2.1');
    linkRuntime(packageFolder, cache);
    fs.rmSync(path.join(cache, executableName(process.platform)));
    expect(placedRuntime(packageFolder)).toBeUndefined();
  });

  it('keeps the cache whole when the link is cleared', () => {
    linkRuntime(packageFolder, cache);
    clearPlace(packageFolder);
    expect(fs.existsSync(path.join(cache, executableName(process.platform)))).toBe(true);
    expect(fs.existsSync(path.join(packageFolder, 'dist'))).toBe(false);
  });
});
