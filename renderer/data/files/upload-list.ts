import type { AnnounceRecording } from '../../../contract/http/recordings.ts';
import type { Attachment } from '../../../domain/attachment/attachment.ts';
import { report } from '../problem-log.ts';
import { contentHash } from './content-hash.ts';
import type { LocalBlobs } from './local-blobs.ts';

/**
 * A file on its way to the server: as much of its row as sending and telling of it needs. What was recorded has no row
 * and no intent in the outbox: the server is told of it right before its bytes.
 */
export type Upload = Pick<Attachment, 'id' | 'hash' | 'name' | 'size' | 'at'> & {
  recording?: AnnounceRecording;
};

/**
 * The files taken in here that the server has not got all of, kept sealed beside their bytes. A row may leave this desktop
 * with an interaction that is handed over or closed; then nothing else says that its bytes are still to be sent.
 */
export class UploadList {
  /** What it is called among the files. No content has this hash. */
  readonly name: string;
  readonly #blobs: LocalBlobs;
  readonly #uploads: Map<string, Upload>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(name: string, blobs: LocalBlobs, uploads: readonly Upload[]) {
    this.name = name;
    this.#blobs = blobs;
    this.#uploads = new Map(uploads.map((upload) => [upload.id, upload]));
  }

  /** One that cannot be read is empty: the rows that are here still name most of it. */
  static async open(blobs: LocalBlobs): Promise<UploadList> {
    const name = await contentHash(new TextEncoder().encode('uploads'));
    const kept = await blobs.value(name).catch((error) => report('files.list', error, 'warn'));
    return new UploadList(name, blobs, (kept ?? []) as Upload[]);
  }

  get uploads(): Upload[] {
    return [...this.#uploads.values()];
  }

  has(id: string): boolean {
    return this.#uploads.has(id);
  }

  /** Resolves when it would survive a power cut. */
  add({ id, hash, name, size, at, recording }: Upload): Promise<void> {
    this.#uploads.set(id, { id, hash, name, size, at, ...(recording && { recording }) });
    return this.#write();
  }

  remove(id: string): Promise<void> {
    return this.#uploads.delete(id) ? this.#write() : Promise.resolve();
  }

  #write(): Promise<void> {
    const written = this.#writing.then(() =>
      this.#uploads.size > 0 ? this.#blobs.keepValue(this.name, this.uploads) : this.#blobs.forget(this.name),
    );
    this.#writing = written.catch(() => {});
    return written;
  }
}
