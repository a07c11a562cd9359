import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { archSchema, type Manifest, type SignedManifest } from '../domain/release/manifest.ts';
import { releaseId } from '../domain/release/release.ts';

/** A key pair to sign releases with, as `npm run release` makes them. */
export interface ReleaseKey {
  publicKey: string;
  privateKey: KeyObject;
}

export function aReleaseKey(): ReleaseKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey };
}

export const aManifest = (content: Buffer, over: Partial<Manifest> = {}): Manifest => ({
  version: '0.2.0',
  minimumVersion: '0.1.0',
  notes: { 'zh-CN': '更快', en: 'Faster' },
  platform: 'linux',
  arch: 'x64',
  file: 'shiftdesk-0.2.0.deb',
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  ...over,
});

export function signedBy({ privateKey }: ReleaseKey, manifest: Manifest): SignedManifest {
  const text = JSON.stringify(manifest);
  return {
    manifest: text,
    signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

/** A package for this very machine, as the script signs it: under which id it is published, and by which hash it is sent. */
export function aSignedPackage(
  key: ReleaseKey,
  content: Buffer,
  { version, minimumVersion }: Pick<Manifest, 'version' | 'minimumVersion'>,
): { id: string; hash: string; signed: SignedManifest } {
  const file = `shiftdesk-${version}.deb`;
  const arch = archSchema.parse(process.arch);
  const manifest = aManifest(content, { version, minimumVersion, file, arch });
  return { id: releaseId(manifest), hash: manifest.sha256, signed: signedBy(key, manifest) };
}
