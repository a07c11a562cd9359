import type { UpdateOffer, UpdateProgress, UpdateState } from '../../contract/ipc/updates.ts';
import type { Arch, Manifest, Platform, SignedManifest } from '../../domain/release/manifest.ts';
import { trustedManifest } from '../../domain/release/manifest.ts';
import { type PackageFlaw, releaseId } from '../../domain/release/release.ts';
import { compareVersions } from '../../domain/release/version.ts';
import { errorText, type Log } from '../log/log.ts';
import { type Fetch, fetchPackage } from './fetch-package.ts';
import { PackageFolder, type Trust } from './package-folder.ts';

export interface UpdatePorts {
  root: string;
  trust: Trust;
  own: { version: string; platform: Platform; arch: Arch };
  apiUrl: string;
  fetch: Fetch;
  /** Gives a package to the system's own installer; says what went wrong, or nothing. */
  open(path: string): Promise<string>;
  tell(state: UpdateState): void;
  log: Log;
}

/** One in a hundred is told of: each would be a message to every window. */
const STEPS = 100;

/**
 * Fetches what the centre offers to this desktop, in the background, and keeps it until somebody installs it (C-266). Who
 * offers it is not believed: signature and content are looked at here, before it is offered and before it is opened.
 */
export class Updates {
  readonly #ports: UpdatePorts;
  readonly #folder: PackageFolder;
  /** What was refused is not fetched again until the program is started anew. */
  readonly #refused = new Map<string, PackageFlaw>();
  #next: UpdateProgress = { at: 'none' };
  #fetching: AbortController | undefined;

  constructor(ports: UpdatePorts) {
    this.#ports = ports;
    this.#folder = new PackageFolder(ports.root, ports.trust);
  }

  state(): UpdateState {
    const before = this.#before();
    return { next: this.#next, ...(before && { before }) };
  }

  /** Hears what is offered now. What is under way goes on; what is offered no more is thrown away. */
  async offer({ release }: UpdateOffer): Promise<UpdateState> {
    if (!release) return this.#nothing();
    const { keys, verify } = this.#ports.trust;
    const manifest = trustedManifest(release.signed, keys, verify);
    if (!manifest || releaseId(manifest) !== release.id)
      return this.#refuse(release.id, release.id, 'signature');
    const { version } = manifest;
    if (!this.#isForHere(manifest)) return this.#refuse(release.id, version, 'older');
    const flaw = this.#refused.get(manifest.sha256);
    if (flaw) return this.#refuse(release.id, version, flaw);
    if (this.#isUnderWay(release.id)) return this.state();
    this.#fetching?.abort();
    this.#folder.keepOnly(this.#kept(version), manifest);
    const fetching = new AbortController();
    this.#fetching = fetching;
    if (await this.#folder.whole(version)) return this.#show({ at: 'ready', releaseId: release.id, version });
    this.#showFetched('fetching', manifest);
    void this.#fetch(manifest, release, fetching.signal);
    return this.state();
  }

  /** Opens a package that is here with the system's own installer, after one more look at it. */
  async install(version: string): Promise<{ opened: boolean }> {
    const { log, open } = this.#ports;
    const path = await this.#folder.whole(version);
    if (path === undefined) {
      this.#folder.drop(version);
      log.warn('update.notWhole', { version });
      if (this.#next.at === 'ready' && this.#next.version === version)
        this.#refuse(this.#next.releaseId, version, 'content');
      return { opened: false };
    }
    const problem = await open(path);
    if (problem) log.warn('update.notOpened', { version, reason: problem });
    else log.info('update.opened', { version });
    return { opened: problem === '' };
  }

  /** The program ends: what has come stays, and goes on next time. */
  stop(): void {
    this.#fetching?.abort();
  }

  async #fetch(
    manifest: Manifest,
    { signed, token }: { signed: SignedManifest; token: string },
    signal: AbortSignal,
  ): Promise<void> {
    const { version, sha256 } = manifest;
    const releaseIs = { releaseId: releaseId(manifest), version };
    try {
      const begun = this.#folder.received(manifest) > 0;
      let kept = await this.#fetchOnce(manifest, signed, token, signal);
      // What was begun earlier may have been damaged here: then the whole of it is fetched once more.
      if (!kept && begun && !signal.aborted) kept = await this.#fetchOnce(manifest, signed, token, signal);
      if (signal.aborted) return;
      if (kept) return void this.#show({ at: 'ready', ...releaseIs });
      this.#refused.set(sha256, 'content');
      this.#refuse(releaseIs.releaseId, version, 'content');
    } catch (error) {
      if (signal.aborted) return;
      this.#ports.log.warn('update.cut', { version, reason: errorText(error) });
      this.#showFetched('waiting', manifest);
    }
  }

  async #fetchOnce(
    manifest: Manifest,
    signed: SignedManifest,
    token: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { fetch, apiUrl } = this.#ports;
    const { version, size } = manifest;
    const place = { part: this.#folder.partOf(manifest), received: this.#folder.received(manifest) };
    let told = 0;
    await fetchPackage({ fetch, apiUrl, token, signal }, manifest, place, (received) => {
      if (signal.aborted || received - told < size / STEPS) return;
      told = received;
      this.#show({ at: 'fetching', releaseId: releaseId(manifest), version, received, size });
    });
    return this.#folder.keep(manifest, signed);
  }

  #isForHere({ version, platform, arch }: Manifest): boolean {
    const { own } = this.#ports;
    return platform === own.platform && arch === own.arch && compareVersions(version, own.version) > 0;
  }

  #isUnderWay(id: string): boolean {
    const next = this.#next;
    return (next.at === 'fetching' || next.at === 'ready') && next.releaseId === id;
  }

  #nothing(): UpdateState {
    if (this.#next.at === 'none') return this.state();
    this.#fetching?.abort();
    this.#folder.keepOnly(this.#kept());
    return this.#show({ at: 'none' });
  }

  #refuse(id: string, version: string, flaw: PackageFlaw): UpdateState {
    const { next } = this.state();
    if (next.at === 'refused' && next.releaseId === id && next.flaw === flaw) return this.state();
    this.#fetching?.abort();
    this.#ports.log.error('update.refused', { version, flaw });
    return this.#show({ at: 'refused', releaseId: id, version, flaw });
  }

  #showFetched(at: 'fetching' | 'waiting', manifest: Manifest): UpdateState {
    const { version, size } = manifest;
    return this.#show({
      at,
      releaseId: releaseId(manifest),
      version,
      received: this.#folder.received(manifest),
      size,
    });
  }

  #show(next: UpdateProgress): UpdateState {
    this.#next = next;
    const state = this.state();
    this.#ports.tell(state);
    return state;
  }

  /** The version before this one, if its package was fetched here. */
  #before(): string | undefined {
    const { own } = this.#ports;
    return this.#folder
      .manifests()
      .map(({ version }) => version)
      .filter((version) => compareVersions(version, own.version) < 0)
      .sort(compareVersions)
      .at(-1);
  }

  /** This version, the one before it to go back to, and the one that comes. */
  #kept(next?: string): ReadonlySet<string> {
    const versions = [this.#ports.own.version, this.#before(), next];
    return new Set(versions.filter((version) => version !== undefined));
  }
}
