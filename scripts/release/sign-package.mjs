import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Which system a package is for, by its ending. @type {Record<string, 'linux' | 'win32' | 'darwin'>} */
const systems = {
  '.deb': 'linux',
  '.rpm': 'linux',
  '.AppImage': 'linux',
  '.exe': 'win32',
  '.msi': 'win32',
  '.dmg': 'darwin',
  '.pkg': 'darwin',
};

/** A new pair of Ed25519 keys: the private one as PEM, the public one as it is pinned (SPKI in base64). */
export function makeKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** The public half of a private key, as it is pinned. @param {string} pem */
export const publicKeyOf = (pem) =>
  createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' }).toString('base64');

/** @param {string} file */
export async function hashOf(file) {
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** The system a package is for. Throws where its ending names none. @param {string} file */
export function systemOf(file) {
  const platform = systems[path.extname(file)];
  if (!platform)
    throw new Error(
      `${path.basename(file)} is no package; it ends in one of ${Object.keys(systems).join(' ')}`,
    );
  return platform;
}

/**
 * The manifest of a package with its signature, as it is published.
 * @param {string} file
 * @param {{ version: string, minimumVersion: string, arch: string, notes: { 'zh-CN': string, en: string } }} said
 * @param {string} pem the private key
 */
export async function signPackage(file, said, pem) {
  const manifest = JSON.stringify({
    ...said,
    platform: systemOf(file),
    file: path.basename(file),
    size: fs.statSync(file).size,
    sha256: await hashOf(file),
  });
  const signature = sign(null, Buffer.from(manifest, 'utf8'), createPrivateKey(pem)).toString('base64');
  return { manifest, signature };
}
