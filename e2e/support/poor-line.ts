import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';

/**
 * A line to the central API that can be cut, also in the middle of a file, and that remembers from which byte on parts
 * of files were sent over it.
 */
export class PoorLine {
  readonly #to: URL;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Where each part of a file began that the API has answered. */
  readonly offsets: number[] = [];
  /** Somebody on the way changes the bytes of files that are fetched. */
  spoils = false;
  #down = false;
  #partsLeft = Number.POSITIVE_INFINITY;
  #partsOnly = false;

  private constructor(to: string) {
    this.#to = new URL(to);
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
    this.#server.on('connection', (socket) => this.#hold(socket));
    this.#server.on('upgrade', (asked, socket: Socket, head) => this.#passLive(asked, socket, head));
  }

  static async to(url: string): Promise<PoorLine> {
    const line = new PoorLine(url);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Nothing gets through any more; what is under way ends. */
  cut(): void {
    this.#down = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Back; with `parts`, cut again by itself after so many parts of files. */
  mend(parts = Number.POSITIVE_INFINITY): void {
    this.#down = false;
    this.#partsLeft = parts;
    this.#partsOnly = false;
  }

  /** So many parts of files still get through, everything else does for good. */
  letPass(parts: number): void {
    this.mend(parts);
    this.#partsOnly = true;
  }

  get isDown(): boolean {
    return this.#down;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #hold(socket: Socket): void {
    if (this.#down) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#sockets.delete(socket));
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const isPart = asked.method === 'PUT' && asked.url?.startsWith('/blobs/');
    if (isPart && this.#partsLeft === 0) {
      if (this.#partsOnly) asked.destroy();
      else this.cut();
      return;
    }
    const { hostname, port } = this.#to;
    const { method, url, headers } = asked;
    const on = request({ hostname, port, method, path: url, headers }, (reply) => {
      if (isPart) this.#count(url);
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      const isFile = method === 'GET' && /^\/blobs\/[0-9a-f]+$/.test(url ?? '');
      if (this.spoils && isFile) reply.on('data', spoil);
      reply.pipe(answer);
    });
    on.on('error', () => asked.destroy());
    asked.pipe(on);
  }

  #count(url: string | undefined): void {
    this.#partsLeft -= 1;
    this.offsets.push(Number(new URL(url ?? '', this.#to).searchParams.get('offset')));
  }

  /** The API's sign that something changed goes over a line of its own. */
  #passLive(asked: IncomingMessage, socket: Socket, head: Buffer): void {
    const on = connect(Number(this.#to.port), this.#to.hostname, () => {
      const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
      for (let i = 0; i < asked.rawHeaders.length; i += 2)
        lines.push(`${asked.rawHeaders[i]}: ${asked.rawHeaders[i + 1]}`);
      on.write(`${lines.join('\r\n')}\r\n\r\n`);
      on.write(head);
      on.pipe(socket);
      socket.pipe(on);
    });
    on.on('error', () => socket.destroy());
    socket.once('close', () => on.destroy());
  }
}

/** One bit of each piece. */
const spoil = (bytes: Buffer): void => {
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
};
