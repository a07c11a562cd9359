import type { UploadState } from '../../../contract/http/blobs.ts';
import type { AnnounceRecording } from '../../../contract/http/recordings.ts';
import type { Central } from '../../../testing/central.ts';
import { by, refusalIn } from '../../../testing/deeds.ts';
import { ApiFailure } from '../network/ask.ts';
import type { FilesApi } from '../network/files-api.ts';
import { hashOf } from './folder-under-test.ts';

const none = new Uint8Array();

/** What the central API does with bytes, and a line to it that breaks when told to. */
export class FileServer implements FilesApi {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly offsets: number[] = [];
  readonly asked: number[] = [];
  readonly announced: string[] = [];
  partsLeft = Number.POSITIVE_INFINITY;
  /** Called before each part, and after the last one. */
  onPart: () => void = () => {};
  onStored: () => void = () => {};
  readonly #central: Central;

  constructor(central: Central) {
    this.#central = central;
  }

  async announce(recording: AnnounceRecording): Promise<boolean> {
    this.announced.push(recording.recordingId);
    return refusalIn(() => this.#central.mutate('recording.add', recording, by('li'))) === undefined;
  }

  async standing(hash: string): Promise<UploadState> {
    const { size, state } = this.#row(hash);
    return { size, received: this.#have(hash).length, complete: state === 'ready' };
  }

  async send(hash: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<UploadState> {
    this.onPart();
    if (this.partsLeft-- <= 0) throw new ApiFailure('unreachable');
    this.offsets.push(offset);
    const have = this.#have(hash);
    if (offset === have.length) this.files.set(hash, new Uint8Array(Buffer.concat([have, bytes])));
    const received = this.#have(hash).length;
    const { size } = this.#row(hash);
    if (received < size) return { size, received, complete: false };
    if (hashOf(this.#have(hash)) !== hash) {
      this.files.delete(hash);
      throw new ApiFailure('wrongContent');
    }
    this.#stored(hash);
    this.onStored();
    return { size, received, complete: true };
  }

  async bytes(hash: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.partsLeft-- <= 0) throw new ApiFailure('unreachable');
    this.asked.push(from);
    return this.#have(hash).slice(from, to);
  }

  #have = (hash: string) => this.files.get(hash) ?? none;

  #stored(hash: string): void {
    const rows = this.#central.rows;
    for (const { id } of rows.all('attachment').filter((one) => one.hash === hash))
      this.#central.mutate('centre.attachmentReady', { attachmentId: id });
    for (const { id } of rows.all('recording').filter((one) => one.hash === hash))
      this.#central.mutate('centre.recordingStored', { recordingId: id });
  }

  #row(hash: string) {
    const { rows } = this.#central;
    const row = [...rows.all('attachment'), ...rows.all('recording')].find((one) => one.hash === hash);
    if (!row) throw new ApiFailure('notFound');
    return row;
  }
}
