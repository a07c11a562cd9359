import type { AnnounceRecording } from '../../../contract/http/recordings.ts';
import type { Attachment } from '../../../domain/attachment/attachment.ts';
import type { MediaType } from '../../../domain/attachment/media-type.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Engine } from '../../../sync/engine/engine.ts';
import type { Clock, Random } from '../../../sync/engine/ports.ts';
import { scope } from '../../../sync/scopes.ts';
import type { Bytes } from '../disk/sealer.ts';
import type { FilesApi } from '../network/files-api.ts';
import { report } from '../problem-log.ts';
import { sameResult } from '../same-result.ts';
import { contentHash } from './content-hash.ts';
import { Downloads } from './downloads.ts';
import type { FileState, TellFile } from './file-state.ts';
import type { KeptFiles, KeptHere } from './kept-files.ts';
import type { LocalBlobs } from './local-blobs.ts';
import type { UploadList } from './upload-list.ts';
import { Uploads } from './uploads.ts';

/** Sealed bytes kept here at most, except what is still to be sent and what somebody wants to stay. */
const CACHE_LIMIT = 500 * 1024 * 1024;

/** A file somebody gives to an interaction, or lays beside a case as evidence. */
export interface NewFile {
  interactionId?: string;
  caseId?: string;
  attachmentId: string;
  name: string;
  mediaType: MediaType;
  content: Blob;
}

/** A file by its content. */
export interface NamedFile {
  hash: string;
  size: number;
}

/** A stretch that was recorded here; its hash is worked out where it is kept. */
export interface NewRecording {
  recording: Omit<AnnounceRecording, 'hash' | 'size'>;
  content: Bytes;
}

export interface DeskFilesPorts {
  engine: Engine;
  blobs: LocalBlobs;
  /** What was taken in and is still to be sent, as the disk has it. */
  list: UploadList;
  /** What is to stay here however much else comes. */
  kept: KeptFiles;
  api: FilesApi;
  clock: Clock;
  random: Random;
  personId: string;
  cacheLimit?: number;
}

/** A person's files on this machine: taken in, sent, fetched, and forgotten again. */
export class DeskFiles {
  readonly #ports: DeskFilesPorts;
  readonly #uploads: Uploads;
  readonly #downloads: Downloads;
  readonly #states = new Map<string, FileState>();
  readonly #listeners = new Set<TellFile>();
  readonly #unsubscribe: () => void;
  /** By interaction, how to let go of the journal of what is kept here: bytes alone are replayed by nobody. */
  readonly #journals = new Map<string, () => void>();
  #taking: Promise<unknown> = Promise.resolve();

  constructor(ports: DeskFilesPorts) {
    this.#ports = ports;
    const tell: TellFile = (hash, state) => this.#tell(hash, state);
    this.#uploads = new Uploads({ ...ports, tell });
    this.#downloads = new Downloads({ ...ports, tell });
    this.#unsubscribe = ports.engine.subscribe((keys) => this.#forgetWithdrawn(keys));
    this.#holdJournals();
  }

  /** What is being done with files now, by content hash. */
  get states(): ReadonlyMap<string, FileState> {
    return this.#states;
  }

  subscribe(listener: TellFile): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes a file in. Resolves when its bytes and the intent to send them would survive a power cut. Throws `Refusal`
   * where it may not be sent; what cannot be read rejects with what the browser says. The same one twice is one.
   */
  take(file: NewFile): Promise<void> {
    // One at a time: each is held in memory once.
    const taken = this.#taking.then(() => this.#take(file));
    this.#taking = taken.catch(() => {});
    return taken;
  }

  /** Keeps what was recorded, to be sent when there is time. Resolves, with its hash, when it would survive a power cut. */
  async keepRecording({ recording, content }: NewRecording): Promise<string> {
    const hash = await contentHash(content);
    const size = content.length;
    const { engine, blobs, list } = this.#ports;
    await blobs.keep(hash, content);
    const { recordingId: id, kind } = recording;
    const upload = { id, hash, name: kind, size, at: engine.now(), recording: { ...recording, hash, size } };
    await list.add(upload);
    this.#uploads.begin(upload);
    this.#trim();
    return hash;
  }

  /** The bytes of a file: those kept here, or the server's. */
  async load(hash: string, size: number): Promise<Bytes> {
    const bytes = await this.#downloads.load(hash, size);
    this.#trim();
    return bytes;
  }

  /**
   * Has these files of an interaction, and its journal, here without a network from now on, also when the disk's share is
   * used up; no others of it.
   * Rejects where one cannot be had; then it is as it was.
   */
  async keepHere(name: string, wanted: readonly NamedFile[]): Promise<void> {
    const { kept } = this.#ports;
    const before = kept.all[name] ?? [];
    // First the word: what comes is not to be trimmed for what comes after it.
    await kept.set(name, [...before, ...wanted.map(({ hash }) => hash)]);
    try {
      for (const { hash, size } of wanted) await this.#downloads.load(hash, size);
    } catch (error) {
      await kept.set(name, before);
      throw error;
    }
    await kept.set(
      name,
      wanted.map(({ hash }) => hash),
    );
    this.#holdJournals();
    this.#trim();
  }

  /** What is to stay here. */
  get keptHere(): KeptHere {
    return this.#ports.kept.all;
  }

  #holdJournals(): void {
    const { engine, kept } = this.#ports;
    const wanted = new Set(Object.keys(kept.all));
    for (const [id, letGo] of this.#journals)
      if (!wanted.has(id)) {
        letGo();
        this.#journals.delete(id);
      }
    for (const id of wanted)
      if (!this.#journals.has(id)) this.#journals.set(id, engine.want(scope.interaction(id)));
  }

  /** Tries once more to send a file that had failed. */
  again(hash: string): void {
    this.#uploads.again(hash);
  }

  /** What was given is still kept. Sending stops at once. */
  async stop(): Promise<void> {
    this.#uploads.stop();
    this.#listeners.clear();
    await this.#taking;
    this.#unsubscribe();
  }

  async #take(file: NewFile): Promise<void> {
    const { attachmentId, name, content } = file;
    const { engine, blobs, list } = this.#ports;
    if (this.#isKnown(file)) return;
    const bytes = new Uint8Array(await content.arrayBuffer());
    const hash = await contentHash(bytes);
    // The bytes first: no row may speak of bytes that nobody has.
    await blobs.keep(hash, bytes);
    const size = bytes.length;
    const upload = { id: attachmentId, hash, name, size, at: engine.now() };
    try {
      // Then the word that they are to be sent: the row that says so too may not stay here as long as sending takes.
      await list.add(upload);
      const { saved } = this.#announce(file, { hash, size });
      // Of evidence there is no row of its own that says what is to be sent.
      if (file.caseId === undefined) this.#uploads.changedHere(hash);
      else this.#uploads.begin(upload);
      await saved;
    } catch (error) {
      if (error instanceof Refusal) await this.#notTaken(attachmentId, hash);
      throw error;
    }
    this.#trim();
  }

  #isKnown({ attachmentId, caseId }: NewFile): boolean {
    const { view } = this.#ports.engine;
    if (caseId === undefined) return view.get('attachment', attachmentId) !== undefined;
    return view.get('casefile', caseId)?.evidence?.some(({ id }) => id === attachmentId) ?? false;
  }

  /** Says what the file belongs to, by the rules of that. */
  #announce(
    { interactionId = '', caseId, attachmentId, name, mediaType }: NewFile,
    content: { hash: string; size: number },
  ): { saved: Promise<void> } {
    const { engine } = this.#ports;
    const file = { name, mediaType, ...content };
    return caseId === undefined
      ? engine.mutate('interaction.addAttachment', { interactionId, attachmentId, ...file })
      : engine.mutate('case.addEvidence', { caseId, evidenceId: attachmentId, ...file });
  }

  async #notTaken(attachmentId: string, hash: string): Promise<void> {
    await this.#ports.list.remove(attachmentId).catch((error) => report('files.list', error, 'warn'));
    if (!this.#isInUse({ hash })) await this.#forget(hash);
  }

  #trim(): void {
    const { blobs, list, kept, cacheLimit = CACHE_LIMIT } = this.#ports;
    const awaited = this.#uploads.awaited().map(({ hash }) => hash);
    const spared = new Set([list.name, kept.name, ...kept.hashes, ...awaited]);
    blobs.trim(cacheLimit, spared).catch((error) => report('files.trim', error, 'warn'));
  }

  /** What its author took back does not stay here either. */
  #forgetWithdrawn(keys: ReadonlySet<string>): void {
    const { view } = this.#ports.engine;
    for (const key of keys) {
      if (!key.startsWith('attachment/')) continue;
      const row = view.get('attachment', key.slice('attachment/'.length));
      if (row?.state === 'withdrawn' && !this.#isInUse(row)) void this.#forget(row.hash);
    }
  }

  #isInUse({ hash }: Pick<Attachment, 'hash'>): boolean {
    const { view } = this.#ports.engine;
    const shown = view
      .all('attachment')
      .some((row) => row.hash === hash && (row.state === 'uploading' || row.state === 'ready'));
    return shown || this.#uploads.awaited().some((file) => file.hash === hash);
  }

  async #forget(hash: string): Promise<void> {
    try {
      await this.#ports.blobs.forget(hash);
    } catch (error) {
      report('files.forget', error, 'warn');
    }
    this.#uploads.changedHere(hash);
  }

  #tell(hash: string, state: FileState | undefined): void {
    if (sameResult(this.#states.get(hash), state)) return;
    if (state) this.#states.set(hash, state);
    else this.#states.delete(hash);
    for (const listener of this.#listeners) listener(hash, state);
  }
}
