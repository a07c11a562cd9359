import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Manifest,
  type SignedManifest,
  signedManifestSchema,
  trustedManifest,
  type Verify,
} from '../../domain/release/manifest.ts';
import { versionSchema } from '../../domain/release/version.ts';
import { readJson, writeJson } from '../data/json-file.ts';

/** Whom this desktop believes. */
export interface Trust {
  keys: readonly string[];
  verify: Verify;
}

/** Packages that were fetched, one folder a version. Whatever lies here is believed only by its signature and its hash. */
export class PackageFolder {
  readonly #root: string;
  readonly #trust: Trust;

  constructor(root: string, trust: Trust) {
    this.#root = root;
    this.#trust = trust;
    mkdirSync(root, { recursive: true, mode: 0o700 });
  }

  /** Where the bytes of a package go until all of them are here. */
  partOf({ sha256 }: Manifest): string {
    return join(this.#root, `${sha256}.part`);
  }

  /** How many of its bytes are here. */
  received(manifest: Manifest): number {
    const part = this.partOf(manifest);
    return existsSync(part) ? statSync(part).size : 0;
  }

  /** Keeps what has been fetched, if it is what was signed; otherwise throws it away. */
  async keep(manifest: Manifest, signed: SignedManifest): Promise<boolean> {
    const part = this.partOf(manifest);
    if (!(await isWhole(part, manifest))) {
      rmSync(part, { force: true });
      return false;
    }
    const folder = join(this.#root, manifest.version);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    renameSync(part, join(folder, manifest.file));
    writeJson(join(folder, MANIFEST), signed);
    return true;
  }

  /** The versions whose manifests are here and signed. */
  manifests(): Manifest[] {
    return readdirSync(this.#root).flatMap((name) => {
      if (!versionSchema.safeParse(name).success) return [];
      const signed = readJson(join(this.#root, name, MANIFEST), signedManifestSchema);
      const manifest = signed && trustedManifest(signed, this.#trust.keys, this.#trust.verify);
      return manifest?.version === name ? [manifest] : [];
    });
  }

  /** The package of a version, looked at once more: undefined unless it is to the byte what was signed. */
  async whole(version: string): Promise<string | undefined> {
    const manifest = this.manifests().find((one) => one.version === version);
    if (!manifest) return undefined;
    const path = join(this.#root, version, manifest.file);
    return (await isWhole(path, manifest)) ? path : undefined;
  }

  drop(version: string): void {
    if (versionSchema.safeParse(version).success)
      rmSync(join(this.#root, version), { recursive: true, force: true });
  }

  /** Throws away all but these versions, and all that was begun but `part`. */
  keepOnly(versions: ReadonlySet<string>, part?: Manifest): void {
    const begun = part && `${part.sha256}.part`;
    for (const name of readdirSync(this.#root))
      if (!versions.has(name) && name !== begun)
        rmSync(join(this.#root, name), { recursive: true, force: true });
  }
}

const MANIFEST = 'manifest.json';

async function isWhole(path: string, { size, sha256 }: Manifest): Promise<boolean> {
  if (!existsSync(path) || statSync(path).size !== size) return false;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex') === sha256;
}
