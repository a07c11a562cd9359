import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Where the server's ids and secrets come from. */
export interface Random {
  /** A new id, ordered by time (UUIDv7). */
  id(): string;
  /** An unguessable token of 256 bits, safe in a URL. */
  token(): string;
  /** Uniform in [0, 1). */
  fraction(): number;
}

export const systemRandom: Random = {
  id: () => v7(),
  token: () => randomBytes(32).toString('base64url'),
  fraction: () => Math.random(),
};
