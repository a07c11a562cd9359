import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnnounceRecording } from '../../contract/http/recordings.ts';

/** What a measured workstation sends of recordings, and what it may fetch again. */
export class KeptFiles {
  readonly announced = new Map<string, AnnounceRecording>();
  readonly files = new Map<string, Buffer>();

  /** Answers what is asked about files; false when it is about something else. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const body = async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      return Buffer.concat(parts);
    };
    const say = (value: unknown) => response.writeHead(200).end(JSON.stringify(value));
    if (pathname === '/recordings') {
      const recording = JSON.parse((await body()).toString('utf8')) as AnnounceRecording;
      this.announced.set(recording.hash, recording);
      say({});
      return true;
    }
    const [, blobs, hash = '', upload] = pathname.split('/');
    if (blobs !== 'blobs') return false;
    if (request.method === 'PUT') {
      const had = this.files.get(hash) ?? Buffer.alloc(0);
      if (Number(searchParams.get('offset')) === had.length)
        this.files.set(hash, Buffer.concat([had, await body()]));
    }
    if (upload || request.method === 'PUT') {
      const size = this.announced.get(hash)?.size ?? 0;
      const received = this.files.get(hash)?.length ?? 0;
      say({ size, received, complete: received >= size });
      return true;
    }
    this.#give(this.files.get(hash), request, response);
    return true;
  }

  #give(file: Buffer | undefined, request: IncomingMessage, response: ServerResponse): void {
    const [, first, last] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
    if (!file || first === undefined) {
      response.writeHead(404).end('{}');
      return;
    }
    response.setHeader('content-range', `bytes ${first}-${last}/${file.length}`);
    response.writeHead(206).end(file.subarray(Number(first), Number(last) + 1));
  }
}
