import type { Pending } from './pending.ts';
import type { Pool } from './pool.ts';
import type { ClientState, RefusedMutation } from './ports.ts';

/** What an engine holds in memory, and who it is to the server. */
export interface Held {
  readonly pool: Pool;
  readonly pending: Pending;
  refused: readonly RefusedMutation[];
  client: ClientState;
}
