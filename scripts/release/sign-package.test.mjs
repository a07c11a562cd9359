import { createPublicKey, verify } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeKeys, publicKeyOf, signPackage, systemOf } from './sign-package.mjs';

const said = {
  version: '0.2.0',
  minimumVersion: '0.1.0',
  arch: 'x64',
  notes: { 'zh-CN': '更快', en: 'Faster' },
};
let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'release-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** @param {{ manifest: string, signature: string }} signed @param {string} key */
const isSignedBy = ({ manifest, signature }, key) =>
  verify(
    null,
    Buffer.from(manifest, 'utf8'),
    createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }),
    Buffer.from(signature, 'base64'),
  );

it('a package is signed to the letter and to the byte, for whoever pins the key (C-266)', async () => {
  const file = path.join(folder, 'shiftdesk-0.2.0.deb');
  fs.writeFileSync(file, 'content');
  const keys = makeKeys();
  expect(publicKeyOf(keys.privateKey)).toBe(keys.publicKey);
  const signed = await signPackage(file, said, keys.privateKey);
  expect(JSON.parse(signed.manifest)).toEqual({
    ...said,
    platform: 'linux',
    file: 'shiftdesk-0.2.0.deb',
    size: 7,
    sha256: 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73',
  });
  expect(isSignedBy(signed, keys.publicKey)).toBe(true);
  expect(isSignedBy(signed, makeKeys().publicKey)).toBe(false);
  expect(isSignedBy({ ...signed, manifest: `${signed.manifest} ` }, keys.publicKey)).toBe(false);
});

it('only packages are signed', () => {
  expect(['a.deb', 'a.exe', 'a.dmg'].map(systemOf)).toEqual(['linux', 'win32', 'darwin']);
  expect(() => systemOf('notes.txt')).toThrow('is no package');
});
