import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { deviceSealer } from './device-sealer.ts';
import type { Sealer } from './sealer.ts';
import { openSecrets } from './secret-store.ts';

const log = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() });

/** Stands where the system's key store would: reversible, and tells whose bytes it is given. */
const keyStore: Sealer = {
  kind: 'os',
  seal: (name, text) => Buffer.from(`os:${name}:${text}`),
  open: (name, sealed) => {
    const text = Buffer.from(sealed).toString();
    if (!text.startsWith(`os:${name}:`)) throw new Error('not mine');
    return text.slice(name.length + 4);
  },
};

function folder() {
  const root = mkdtempSync(join(tmpdir(), 'shiftdesk-secret-'));
  const path = join(root, 'secrets.json');
  const keyPath = join(root, 'device.key');
  const open = (os?: Sealer) => openSecrets(path, { os, device: deviceSealer(keyPath) }, log());
  return { path, keyPath, open };
}

describe('secrets without a key store', () => {
  it('survive a restart, are deleted for good, and say honestly how they are kept', () => {
    const { open } = folder();
    open().set('session.token', '令牌-hunter2');
    expect(open().get('session.token')).toBe('令牌-hunter2');
    expect(open().secureStorage).toBe('none');
    open().delete('session.token');
    expect(open().get('session.token')).toBeNull();
  });

  it('lie on disk unreadable, in files only this account may read', () => {
    const { path, keyPath, open } = folder();
    open().set('session.token', 'hunter2');
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(Buffer.from('hunter2').toString('base64'));
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    }
  });

  it('do not open with another key, under another name, or when changed', () => {
    const a = deviceSealer(folder().keyPath);
    const sealed = a.seal('a', 'hunter2');
    expect(a.open('a', sealed)).toBe('hunter2');
    expect(() => deviceSealer(folder().keyPath).open('a', sealed)).toThrow();
    expect(() => a.open('b', sealed)).toThrow();
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(() => a.open('a', sealed)).toThrow();
  });

  it('are never found under names every object has', () => {
    expect(folder().open().get('constructor')).toBeNull();
  });
});

describe('secrets with a key store', () => {
  it('are sealed by it', () => {
    const { path, open } = folder();
    open(keyStore).set('session.token', 'hunter2');
    expect(open(keyStore).secureStorage).toBe('os');
    expect(open(keyStore).get('session.token')).toBe('hunter2');
    expect(JSON.parse(readFileSync(path, 'utf8')).secrets[0].sealedBy).toBe('os');
  });

  it('move over to it when it appears', () => {
    const { path, open } = folder();
    open().set('session.token', 'hunter2');
    expect(open(keyStore).get('session.token')).toBe('hunter2');
    expect(JSON.parse(readFileSync(path, 'utf8')).secrets[0].sealedBy).toBe('os');
  });

  it('count as absent, not as an error, once it has gone', () => {
    const { open } = folder();
    open(keyStore).set('session.token', 'hunter2');
    expect(open().get('session.token')).toBeNull();
  });
});
