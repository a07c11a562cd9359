import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BenchCentral } from './central.ts';
import { Couch } from './couch.ts';
import type { BenchRow } from './rows.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/page.js"></script>';

/** Serves the bench's page and speaks every contestant's protocol over the same rows. */
export class BenchServer {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #script: string;
  central = new BenchCentral(0);
  #couch = new Couch(this.central);

  constructor(scriptFile: string) {
    this.#script = readFileSync(scriptFile, 'utf8');
  }

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Everything as on the first day. */
  reset(count: number): void {
    this.central = new BenchCentral(count);
    this.#couch = new Couch(this.central);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bench');
    const send = (status: number, type: string, text: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    };
    const body = JSON.parse((await textOf(request)) || 'null');
    if (url.pathname === '/') send(200, 'text/html', PAGE);
    else if (url.pathname === '/page.js') send(200, 'text/javascript', this.#script);
    else if (url.pathname === '/sync/pull') send(200, 'application/json', this.central.pull(body));
    else if (url.pathname === '/sync/push') send(200, 'application/json', this.central.push(body));
    else if (url.pathname === '/rows' && request.method === 'POST') {
      this.central.take(body as BenchRow[]);
      send(200, 'application/json', '[]');
    } else if (url.pathname === '/rows') send(200, 'application/json', this.#rows(url.searchParams));
    else if (url.pathname.startsWith('/couch')) {
      const path = decodeURIComponent(url.pathname.slice('/couch'.length));
      const { status, json } = this.#couch.answer(request.method ?? '', path, url.searchParams, body);
      send(status, 'application/json', JSON.stringify(json));
    } else send(404, 'text/plain', '');
  }

  /** Plain rows for those without a protocol of their own. */
  #rows(query: URLSearchParams): string {
    const { entries, to, more } = this.central.since(Number(query.get('since')), Number(query.get('limit')));
    const kept = entries.filter(({ moved }) => !moved);
    const rows = kept.map(
      ({ entity, id, json, scope }) =>
        `{"entity":"${entity}","id":"${id}","scope":"${scope}","deleted":${json === null},"row":${json}}`,
    );
    return `{"rows":[${rows.join()}],"to":${to},"more":${more}}`;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
