import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { PullRequest, PushRequest } from '../../contract/sync/wire.ts';
import { HOUR } from '../../domain/time.ts';
import { Central } from '../../testing/central.ts';
import type { KeptFiles } from '../replay/kept-files.ts';
import { endOffered, fill, ME, offer } from './rows.ts';

/**
 * The sync rules of the central API over rows in memory, for workstations that are measured: what a hundred thousand
 * rows cost a database is another bench's question.
 */
export class CentreServer {
  #time: number | undefined;
  readonly #central = new Central(() => this.#time ?? Date.now());
  readonly #files: KeptFiles | undefined;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #sockets = new WebSocketServer({ server: this.#server });
  #offers = 0;

  /** `files`: what it is asked about recordings and other files; without it knows of none. */
  constructor(past: number, files?: KeptFiles) {
    this.#files = files;
    fill(this.#central, past, Date.now());
  }

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Offers one more customer to the agent; returns their name. */
  offer(): string {
    this.#offers += 1;
    const name = offer(this.#central, this.#offers, Date.now());
    this.#poke();
    return name;
  }

  /** Lets something have happened, at the times it says, and tells the desktops. */
  change(work: (central: Central, at: (now: number) => void) => void): void {
    work(this.#central, (now) => {
      this.#time = now;
    });
    this.#time = undefined;
    this.#poke();
  }

  endOffered(): void {
    endOffered(this.#central, Date.now());
    this.#poke();
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #poke(): void {
    for (const socket of this.#sockets.clients) socket.send('{"scopes":{}}');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin = '*' } = request.headers;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-headers', 'authorization, content-type, range');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader('content-type', 'application/json');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (await this.#files?.answer(request, response)) return;
    const body = JSON.parse((await textOf(request)) || 'null');
    const reply = this.#reply(request.url ?? '/', body);
    response.writeHead(reply ? 200 : 404).end(JSON.stringify(reply ?? {}));
    if (request.url === '/sync/push') this.#poke();
  }

  #reply(path: string, body: unknown): unknown {
    const person = this.#central.rows.get('person', ME);
    switch (path) {
      case '/auth/sign-in':
      case '/auth/refresh':
        return {
          accessToken: 'bench',
          accessExpiresAt: Date.now() + 12 * HOUR,
          refreshToken: 'refresh-token-of-the-bench',
          person,
          serverTime: Date.now(),
        };
      case '/auth/demo-people':
        return { people: [] };
      case '/sync/pull':
        return this.#central.pull(ME, body as PullRequest);
      case '/sync/push':
        return this.#central.push(ME, body as PushRequest);
      default:
        return undefined;
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
