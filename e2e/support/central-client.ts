import { randomUUID } from 'node:crypto';
import { BLOB_PART_LIMIT, uploadStateSchema } from '../../contract/http/blobs.ts';
import { decidedSchema } from '../../contract/http/customers.ts';
import { sessionSchema } from '../../contract/http/session.ts';
import { PULL_LIMIT, pullReplySchema, pushReplySchema, WIRE_VERSION } from '../../contract/sync/wire.ts';

/** Rows by entity and id. */
export type RowsByKey = Map<string, unknown>;
export const rowKey = (entity: string, id: string): string => `${entity}/${id}`;

/** What became of something that was done: the refusal's code and the fields it names, if it was refused. */
export interface ServersWord {
  status: 'ok' | 'rejected';
  code?: string;
  fields?: string[];
}

/** One person's access to the central API from a program of their own: what the server holds for them, and doing things. */
export class CentralClient {
  readonly #url: string;
  readonly #token: string;
  readonly #clientId = randomUUID();
  readonly personId: string;
  #n = 0;

  private constructor(url: string, token: string, personId: string) {
    this.#url = url;
    this.#token = token;
    this.personId = personId;
  }

  static async signIn(url: string, login: string, password: string): Promise<CentralClient> {
    const answer = await post(`${url}/auth/sign-in`, { login, password });
    const { accessToken, person } = sessionSchema.parse(answer);
    return new CentralClient(url, accessToken, person.id);
  }

  /** Everything the server holds for this person, asked for anew, with what belongs to `want` besides. */
  async rows(want: string[] = []): Promise<RowsByKey> {
    const rows: RowsByKey = new Map();
    const clientId = randomUUID();
    const scopes: Record<string, number> = {};
    for (let epoch: string | undefined; ; ) {
      const cookie = epoch === undefined ? null : { epoch, scopes };
      const request = { clientId, version: WIRE_VERSION, cookie, sent: [], want, limit: PULL_LIMIT };
      const reply = pullReplySchema.parse(await this.#ask('/sync/pull', request));
      for (const [id, patch] of Object.entries(reply.scopes)) {
        scopes[id] = patch.to;
        for (const { entity, id: rowId, row } of patch.puts) rows.set(rowKey(entity, rowId), row);
      }
      epoch = reply.epoch;
      if (!reply.more) return rows;
    }
  }

  /** Does something as this person, as another desktop of theirs would; the server's word on it. */
  async mutate(name: string, args: unknown): Promise<ServersWord> {
    this.#n += 1;
    const mutation = { uid: randomUUID(), n: this.#n, name, args, at: Date.now() };
    const request = { clientId: this.#clientId, version: WIRE_VERSION, mutations: [mutation] };
    const { results } = pushReplySchema.parse(await this.#ask('/sync/push', request));
    const result = results[0];
    if (!result) throw new Error(`the server gave no word on ${name}`);
    const { status, refusal } = result;
    return { status, code: refusal?.code, fields: refusal?.fields.map(({ field }) => field) };
  }

  /** Takes down a signed version of the program; its package is sent like any file. */
  async announceRelease(signed: object): Promise<void> {
    const { refusal } = decidedSchema.parse(await this.#ask('/releases', signed));
    if (refusal) throw new Error(`the release was refused: ${refusal.code}`);
  }

  /** Sends the bytes of a file of this person's. */
  async sendFile(hash: string, bytes: Buffer): Promise<void> {
    for (let [received, complete] = [0, false]; !complete; ) {
      const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/octet-stream' };
      const body = new Uint8Array(bytes.subarray(received, received + BLOB_PART_LIMIT));
      const url = `${this.#url}/blobs/${hash}?offset=${received}`;
      const answer = await fetch(url, { method: 'PUT', headers, body });
      ({ received, complete } = uploadStateSchema.parse(await answer.json()));
    }
  }

  /** The bytes of a file; undefined when there is none for this person. */
  async file(hash: string): Promise<Buffer | undefined> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const answer = await fetch(`${this.#url}/blobs/${hash}`, { headers });
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
  }

  #ask(path: string, body: unknown): Promise<unknown> {
    return post(this.#url + path, body, this.#token);
  }
}

async function post(url: string, body: unknown, token?: string): Promise<unknown> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
