import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { PIECE_MAX_BYTES } from '../../../contract/ipc/sealed.ts';
import { fromBase64, toBase64 } from '../disk/base64.ts';
import { place } from '../disk/place.ts';
import type { Bytes, Sealer } from '../disk/sealer.ts';
import { contentHash } from './content-hash.ts';
import { DamagedFile } from './file-state.ts';

/** Plain bytes in one sealed piece. Every piece of a file but the last is this long. */
export const PIECE = PIECE_MAX_BYTES;

const piecesOf = (size: number): number => Math.ceil(size / PIECE);

/** One person's files on this machine: sealed here piece by piece, kept by the main process, which cannot read them. */
export class LocalBlobs {
  readonly #bridge: Pick<ShiftdeskBridge, 'call'>;
  readonly #sealer: Sealer;
  readonly #owner: string;

  private constructor(bridge: Pick<ShiftdeskBridge, 'call'>, sealer: Sealer, owner: string) {
    this.#bridge = bridge;
    this.#sealer = sealer;
    this.#owner = owner;
  }

  /** `name` is that of everything this machine holds of the person. */
  static async open(
    bridge: Pick<ShiftdeskBridge, 'call'>,
    sealer: Sealer,
    name: string,
  ): Promise<LocalBlobs> {
    return new LocalBlobs(bridge, sealer, await contentHash(new TextEncoder().encode(name)));
  }

  /** Resolves when all of it would survive a power cut. */
  async keep(hash: string, bytes: Bytes): Promise<void> {
    for (let index = 0; index < piecesOf(bytes.length); index += 1)
      await this.keepPiece(hash, index, bytes.subarray(index * PIECE, (index + 1) * PIECE));
  }

  async keepPiece(hash: string, index: number, bytes: Bytes): Promise<void> {
    const sealed = toBase64(await this.#sealer.seal(bytes, place.blob(hash, index)));
    await this.#bridge.call('blob.write', { blob: this.#nameOf(hash), index, sealed });
  }

  /** The pieces that are not here, ascending. */
  async missing(hash: string, size: number): Promise<number[]> {
    const { chunks } = await this.#bridge.call('blob.stat', { blob: this.#nameOf(hash) });
    const here = new Set(chunks);
    return Array.from({ length: piecesOf(size) }, (_, index) => index).filter((index) => !here.has(index));
  }

  /** Bytes `from` to `to`, the latter not included. Throws `DamagedFile` when they are not here as they were kept. */
  async read(hash: string, from: number, to: number): Promise<Bytes> {
    const bytes = new Uint8Array(to - from);
    for (let at = from; at < to; ) {
      const index = Math.floor(at / PIECE);
      const piece = (await this.#piece(hash, index)).subarray(at - index * PIECE, to - index * PIECE);
      if (piece.length === 0) throw new DamagedFile();
      bytes.set(piece, at - from);
      at += piece.length;
    }
    return bytes;
  }

  /** All of it, held against its hash. Throws `DamagedFile`. */
  async whole(hash: string, size: number): Promise<Bytes> {
    const bytes = await this.read(hash, 0, size);
    if ((await contentHash(bytes)) !== hash) throw new DamagedFile();
    return bytes;
  }

  async forget(hash: string): Promise<void> {
    await this.#bridge.call('blob.delete', { blob: this.#nameOf(hash) });
  }

  /** Forgets what was used longest ago until no more than `limit` bytes are left. `spared` files stay in any case. */
  async trim(limit: number, spared: ReadonlySet<string>): Promise<void> {
    const { blobs } = await this.#bridge.call('blob.list', { owner: this.#owner });
    let total = blobs.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { blob, bytes } of blobs.toSorted((a, b) => a.usedAt - b.usedAt)) {
      const hash = blob.slice(this.#owner.length + 1);
      if (total <= limit) return;
      if (spared.has(hash)) continue;
      await this.forget(hash);
      total -= bytes;
    }
  }

  /** Keeps a value of ours among the files, in one piece. Resolves when it would survive a power cut. */
  async keepValue(name: string, value: unknown): Promise<void> {
    await this.keepPiece(name, 0, new TextEncoder().encode(JSON.stringify(value)));
  }

  /** What was kept under this name; undefined: nothing. Throws `DamagedFile` when it does not open. */
  async value(name: string): Promise<unknown> {
    if ((await this.missing(name, 1)).length > 0) return undefined;
    return JSON.parse(new TextDecoder().decode(await this.#piece(name, 0)));
  }

  async #piece(hash: string, index: number): Promise<Bytes> {
    const { sealed } = await this.#bridge.call('blob.read', { blob: this.#nameOf(hash), index });
    if (sealed === null) throw new DamagedFile();
    return this.#sealer.open(fromBase64(sealed), place.blob(hash, index)).catch(() => {
      throw new DamagedFile();
    });
  }

  readonly #nameOf = (hash: string): string => `${this.#owner}-${hash}`;
}
