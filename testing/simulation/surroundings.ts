import type { Central } from '../central.ts';
import type { FakeClock } from '../fake-clock.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { History } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Trace } from './trace.ts';
import type { Invariant } from './violation.ts';

/** What a machine sees of the world around it. */
export interface Surroundings {
  readonly clock: FakeClock;
  readonly random: SeededRandom;
  readonly trace: Trace;
  readonly central: Central;
  readonly history: History;
  readonly ledger: Ledger;
  /** Raised by every deploy that desktops must follow. */
  readonly generation: number;
  /** How many entries the server puts into one reply at most. */
  readonly page: number;
  /** Nothing goes wrong any more. */
  readonly healed: boolean;
  /** The server has been put back to a backup at least once. */
  readonly restored: boolean;
  violated(invariant: Invariant, what: string): void;
}
