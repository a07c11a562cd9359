import { WebSocket } from 'ws';
import {
  type Cookie,
  type Poke,
  PULL_LIMIT,
  type PullReply,
  WIRE_VERSION,
} from '../../contract/sync/wire.ts';
import { applyPatch, patchFrom } from '../../sync/engine/apply-pull.ts';
import { advance } from '../../sync/engine/exchange.ts';
import { Pool } from '../../sync/engine/pool.ts';
import { post } from './http-client.ts';
import type { Agent } from './staffed-centre.ts';

/** A scope's version that this desktop must reach, and when it was committed. */
interface Due {
  scope: string;
  version: number;
  committedAt: number;
}

/** A signed-in desktop that is up to date: a real poke line, real pulls, the engine's own rows in memory. */
export class Desktop {
  readonly agent: Agent;
  readonly pool = new Pool();
  /** Milliseconds from a commit to its rows in memory. */
  delays: number[] = [];
  pulls = 0;
  readonly #apiUrl: string;
  #cookie: Cookie | null;
  #due: Due[] = [];
  #pulling = false;
  #again = false;
  #socket: WebSocket | undefined;

  constructor(apiUrl: string, agent: Agent, cookie: Cookie) {
    this.#apiUrl = apiUrl;
    this.agent = agent;
    this.#cookie = cookie;
  }

  connect(): Promise<void> {
    const headers = { authorization: `Bearer ${this.agent.token}` };
    const socket = new WebSocket(`${this.#apiUrl.replace(/^http/, 'ws')}/sync/poke`, { headers });
    this.#socket = socket;
    socket.on('message', (data) => this.#poked(JSON.parse(String(data)) as Poke));
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
  }

  close(): void {
    this.#socket?.terminate();
  }

  expect(due: Due): void {
    if (this.#reached(due)) this.delays.push(0);
    else this.#due.push(due);
  }

  get waiting(): number {
    return this.#due.length;
  }

  #poked({ scopes }: Poke): void {
    const behind = Object.entries(scopes).some(([id, version]) => (this.#cookie?.scopes[id] ?? 0) < version);
    if (behind) void this.#pull();
  }

  #reached = ({ scope, version }: Due): boolean => (this.#cookie?.scopes[scope] ?? 0) >= version;

  /** One pull at a time; a poke meanwhile is another one after it. */
  async #pull(): Promise<void> {
    this.#again = true;
    if (this.#pulling) return;
    this.#pulling = true;
    while (this.#again) {
      this.#again = false;
      await this.#pullOnce();
    }
    this.#pulling = false;
  }

  async #pullOnce(): Promise<void> {
    const request = {
      clientId: `desktop-of-${this.agent.personId}`,
      version: WIRE_VERSION,
      cookie: this.#cookie,
      sent: [],
      want: [],
      limit: PULL_LIMIT,
    };
    const reply = await post<PullReply>(`${this.#apiUrl}/sync/pull`, this.agent.token, request);
    applyPatch(this.pool, patchFrom(this.pool, [reply]), new Set());
    this.#cookie = advance(this.#cookie, [reply]);
    this.pulls += 1;
    const now = performance.now();
    for (const due of this.#due) if (this.#reached(due)) this.delays.push(now - due.committedAt);
    this.#due = this.#due.filter((due) => !this.#reached(due));
  }
}
