import { createHash } from 'node:crypto';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const LIST = hashOf(Buffer.from('uploads'));

/** The main process's folder of sealed parts. */
export class Folder {
  readonly parts = new Map<string, { sealed: string; usedAt: number }>();
  full = false;
  #time = 0;

  readonly call = (async (channel: string, asked: { blob: string; index: number; sealed: string }) => {
    const { blob, index } = asked;
    const key = `${blob}/${index}`;
    switch (channel) {
      case 'blob.write':
        if (this.full) throw new Error('failed');
        this.parts.set(key, { sealed: asked.sealed, usedAt: ++this.#time });
        return {};
      case 'blob.read':
        return { sealed: this.parts.get(key)?.sealed ?? null };
      case 'blob.stat':
        return { chunks: this.#of(blob).map(([name]) => Number(name.split('/')[1])) };
      case 'blob.delete':
        for (const [name] of this.#of(blob)) this.parts.delete(name);
        return {};
      default:
        return {
          blobs: [...new Set([...this.parts.keys()].map((name) => name.split('/')[0] ?? ''))].map((name) =>
            this.#entry(name),
          ),
        };
    }
  }) as unknown as ShiftdeskBridge['call'];

  /** The hashes of which something lies here. */
  get hashes(): string[] {
    const hashes = new Set([...this.parts.keys()].map((name) => name.split(/[-/]/)[1] ?? ''));
    return [...hashes].filter((hash) => hash !== LIST);
  }

  /** Whether it is written here that something is to be sent. */
  get lists(): boolean {
    return [...this.parts.keys()].some((name) => name.includes(`-${LIST}/`));
  }

  #of(blob: string) {
    return [...this.parts].filter(([name]) => name.startsWith(`${blob}/`));
  }

  #entry(blob: string) {
    const parts = this.#of(blob).map(([, part]) => part);
    const bytes = parts.reduce((sum, { sealed }) => sum + Buffer.from(sealed, 'base64').length, 0);
    return { blob, bytes, usedAt: Math.max(...parts.map(({ usedAt }) => usedAt)) };
  }
}
