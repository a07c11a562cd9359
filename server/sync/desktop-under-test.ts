import type { Cookie, PullReply } from '../../contract/sync/wire.ts';
import { applyPatch, patchFrom } from '../../sync/engine/apply-pull.ts';
import { advance } from '../../sync/engine/exchange.ts';
import { Pool } from '../../sync/engine/pool.ts';
import { aPull } from '../api-under-test.ts';
import type { CentreUnderTest } from '../centre-under-test.ts';
import { PatchCache } from './patch-cache.ts';
import { pull } from './pull.ts';
import type { Sums } from './sums-under-test.ts';

/** As in the API, what one desktop was given is given to the next. */
const cache = new PatchCache();

/** What a desktop makes of pulls, without unsent work, a disk or a line. */
export class DesktopUnderTest {
  readonly pool = new Pool();
  cookie: Cookie | null = null;
  readonly #test: CentreUnderTest;
  readonly #personId: string;

  constructor(test: CentreUnderTest, personId: string) {
    this.#test = test;
    this.#personId = personId;
  }

  /** Every page up to the last, which it returns. */
  async pull({ limit = 2_000, want = [] as string[] } = {}): Promise<PullReply> {
    const parts = { db: this.#test.db, clock: this.#test.clock, cache };
    for (;;) {
      const reply = await pull(parts, this.#personId, aPull({ cookie: this.cookie, limit, want }));
      const patch = patchFrom(this.pool, [reply]);
      applyPatch(this.pool, patch, new Set());
      this.cookie = advance(this.cookie, [reply]);
      if (!reply.more) return reply;
    }
  }

  /** What it holds of these scopes. */
  sumsOf(scopes: readonly string[]): Sums {
    return Object.fromEntries(scopes.map((id) => [id, this.pool.sumOf(id)]));
  }

  /** Every row it holds, in one order. */
  rows(): Map<string, unknown> {
    const held = [...this.pool.bases()].map(({ entity, id, row }) => [`${entity}/${id}`, row] as const);
    return new Map(held.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
