import { setTimeout as pause } from 'node:timers/promises';
import { SYSTEM } from '../../server/centre/centre.ts';
import type { Database } from '../../server/db/database.ts';
import { readRow } from '../../server/db/rows.ts';
import { readEpoch } from '../../server/sync/epoch.ts';
import { aQueue } from '../../testing/builders.ts';
import { Desktop } from './desktops.ts';
import type { Agent, StaffedCentre } from './staffed-centre.ts';

const PATIENCE_MS = 30_000;

export interface Spread {
  /** Milliseconds from commit to the rows in a desktop's memory. */
  p50: number;
  p95: number;
  /** Of all that desktops were to get, how much they got, in per cent. */
  arrived: number;
  /** Pulls for each hundred things to get: fewer than 100 where one pull brought several. */
  pullsPerHundred: number;
}

/** Many connected desktops, and commits whose way to every one of them is timed. */
export class ConnectedDesktops {
  readonly #db: Database;
  readonly #staffed: StaffedCentre;
  readonly #desktops: readonly Desktop[];
  readonly #byScope = new Map<string, Desktop[]>();
  #n = 0;

  private constructor(db: Database, staffed: StaffedCentre, desktops: readonly Desktop[]) {
    this.#db = db;
    this.#staffed = staffed;
    this.#desktops = desktops;
    for (const desktop of desktops)
      for (const scope of desktop.agent.scopes)
        this.#byScope.set(scope, [...(this.#byScope.get(scope) ?? []), desktop]);
  }

  static async connect(db: Database, apiUrl: string, staffed: StaffedCentre): Promise<ConnectedDesktops> {
    const epoch = await readEpoch(db);
    const found = await db.query<{ id: string; version: number }>('select id, version from scope');
    const versions = new Map(found.map(({ id, version }) => [id, version]));
    const desktops = staffed.agents.map((agent) => {
      const scopes = Object.fromEntries(agent.scopes.map((id) => [id, versions.get(id) ?? 0]));
      return new Desktop(apiUrl, agent, { epoch, scopes });
    });
    for (let from = 0; from < desktops.length; from += 50)
      await Promise.all(desktops.slice(from, from + 50).map((desktop) => desktop.connect()));
    return new ConnectedDesktops(db, staffed, desktops);
  }

  /** Customers write, so many messages a second in all, each to the next agent's conversation. */
  async customersWrite(perSecond: number, seconds: number): Promise<Spread> {
    const { centre, agents } = this.#staffed;
    const written: Agent[] = [];
    return this.#measure(async () => {
      const startedAt = performance.now();
      const commits: Promise<unknown>[] = [];
      for (let i = 0; i < perSecond * seconds; i++) {
        await pause(startedAt + (i * 1_000) / perSecond - performance.now());
        // A step that shares no factor with the number of agents: every queue in turn.
        const agent = agents[(this.#n++ * 57) % agents.length] as Agent;
        written.push(agent);
        const args = {
          interactionId: agent.interactionId,
          messageId: `message-${this.#n}`,
          text: '还在吗？',
        };
        const customer = { kind: 'customer' as const, id: agent.customerId };
        commits.push(centre.mutate({ name: 'centre.receiveMessage', args }, customer));
      }
      await Promise.all(commits);
    });
  }

  /** Something changes that every desktop shows. */
  async everybodyIsTold(): Promise<Spread> {
    const row = aQueue({ id: 'bench-queue-0', firstAnswerMs: 30_000 + ++this.#n });
    return this.#measure(() =>
      this.#staffed.centre.mutate({ name: 'centre.configure', args: { entity: 'queue', row } }, SYSTEM),
    );
  }

  /** How many desktops show a conversation otherwise than the database has it: none. */
  async wrongOnes(): Promise<number> {
    let wrong = 0;
    for (const { agent, pool } of this.#desktops) {
      const held = pool.base('interaction', agent.interactionId);
      const row = await readRow(this.#db, 'interaction', agent.interactionId);
      if (held && JSON.stringify(held.row) !== JSON.stringify(row)) wrong += 1;
    }
    return wrong;
  }

  close(): void {
    for (const desktop of this.#desktops) desktop.close();
  }

  async #measure(work: () => Promise<unknown>): Promise<Spread> {
    for (const desktop of this.#desktops) {
      desktop.delays = [];
      desktop.pulls = 0;
    }
    let expected = 0;
    const stop = this.#staffed.centre.onCommit(({ scopes }, local) => {
      if (!local) return;
      const committedAt = performance.now();
      const told = new Map<Desktop, { scope: string; version: number }>();
      for (const [scope, version] of Object.entries(scopes))
        for (const desktop of this.#byScope.get(scope) ?? []) told.set(desktop, { scope, version });
      for (const [desktop, due] of told) desktop.expect({ ...due, committedAt });
      expected += told.size;
    });
    await work();
    stop();
    await this.#quiet();
    const delays = this.#desktops.flatMap((desktop) => desktop.delays).sort((a, b) => a - b);
    const pulls = this.#desktops.reduce((sum, desktop) => sum + desktop.pulls, 0);
    return {
      p50: at(delays, 0.5),
      p95: at(delays, 0.95),
      arrived: (100 * delays.length) / expected,
      pullsPerHundred: (100 * pulls) / expected,
    };
  }

  async #quiet(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.#desktops.some(({ waiting }) => waiting > 0) && performance.now() < until) await pause(50);
  }
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
