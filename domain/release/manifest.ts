import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import pinned from './release-keys.json' with { type: 'json' };
import { compareVersions, versionSchema } from './version.ts';

/** The largest package that is taken and fetched, bytes: an installer with its own browser is a third of this. */
export const PACKAGE_LIMIT = 512 * 1024 * 1024;
/** A manifest is a page of text, characters. */
const MANIFEST_LIMIT = 16_000;

export const platformSchema = z.enum(['win32', 'darwin', 'linux']);
export const archSchema = z.enum(['x64', 'arm64']);
export type Platform = z.infer<typeof platformSchema>;
export type Arch = z.infer<typeof archSchema>;

/** What a release says of one package of it (C-266). Who signs it answers for every word here. */
export const manifestSchema = z
  .object({
    version: versionSchema,
    /** The oldest version that may still take new work beside it (C-273). */
    minimumVersion: versionSchema,
    notes: bilingualSchema,
    platform: platformSchema,
    arch: archSchema,
    /** What the package is called on disk. The system's installer goes by the ending. */
    file: z.string().regex(/^[A-Za-z0-9][\w.-]{0,90}\.(deb|rpm|AppImage|exe|msi|dmg|pkg)$/),
    /** Bytes. */
    size: z.number().int().min(1).max(PACKAGE_LIMIT),
    /** SHA-256 of the package, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ version, minimumVersion }) => compareVersions(minimumVersion, version) <= 0, {
    path: ['minimumVersion'],
  });
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as text, to the letter as it was signed, so that nobody has to agree on how to write it again. */
export const signedManifestSchema = z.object({
  manifest: z.string().max(MANIFEST_LIMIT),
  /** Ed25519 over the UTF-8 of the text, base64. */
  signature: z.string().max(200),
});
export type SignedManifest = z.infer<typeof signedManifestSchema>;

/** Public keys that are pinned with a program, SPKI in base64. Nothing that is sent adds one. */
export const releaseKeysSchema = z.array(z.string().max(200)).max(8);
/** Those of this program. */
export const pinnedKeys: readonly string[] = releaseKeysSchema.parse(pinned);

/** Whether `signature` over `text` was made with the other half of `key`. */
export type Verify = (text: string, signature: string, key: string) => boolean;

/** The manifest, if one of the pinned keys has signed it and it can be read; otherwise nothing of it is believed. */
export function trustedManifest(
  { manifest, signature }: SignedManifest,
  keys: readonly string[],
  verify: Verify,
): Manifest | undefined {
  if (!keys.some((key) => verify(manifest, signature, key))) return undefined;
  const read = manifestSchema.safeParse(parsed(manifest));
  return read.success ? read.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
