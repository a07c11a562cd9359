import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builderSettings, fuses, removeDefaultApp } from './builder-settings.mjs';
import { controlFile } from './debian-package.mjs';
import { mayDistribute } from './distribution.mjs';

describe('what may be distributed', () => {
  it('is a build on the official runtime', () => {
    expect(mayDistribute({ version: '45.4.1', official: true }, false)).toBe(true);
  });

  it('is never a build on the registry-carried runtime', () => {
    const carried = { version: '33.2.1', official: false };
    expect(() => mayDistribute(carried, false)).toThrow('must not be shipped');
    expect(mayDistribute(carried, true)).toBe(false);
  });
});

describe('the packaged app', () => {
  it('cannot be run as plain Node, debugged from outside, or fed other code', () => {
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
    });
    const settings = builderSettings({ electronVersion: '45.4.1', output: 'dist' });
    expect(settings.electronFuses).toBe(fuses);
    expect(settings.asar).toBe(true);
  });

  it("does not keep the runtime's default app", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
    const defaultApp = path.join(folder, 'resources', 'default_app.asar');
    fs.mkdirSync(path.dirname(defaultApp));
    fs.writeFileSync(defaultApp, '');
    await removeDefaultApp({ appOutDir: folder, electronPlatformName: 'linux' });
    expect(fs.existsSync(defaultApp)).toBe(false);
    fs.rmSync(folder, { recursive: true });
  });
});

it('says in the Debian package itself when it is not for distribution', () => {
  const facts = { version: '1.0.0', description: 'Workstation', maintainer: 'A <a@b>', installedKb: 1 };
  expect(controlFile({ ...facts, forDistribution: false }, 'amd64')).toContain('NOT FOR DISTRIBUTION');
  expect(controlFile({ ...facts, forDistribution: true }, 'amd64')).not.toContain('NOT FOR DISTRIBUTION');
});
