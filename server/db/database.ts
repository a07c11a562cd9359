/** Runs statements. Parameters are `$1`, `$2` …; JSON goes in as a string cast to `jsonb`, 64-bit integers come out as numbers. */
export interface Sql {
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Several statements without parameters, for migrations. */
  exec(sql: string): Promise<void>;
}

export interface TransactionOptions {
  /** One unchanging picture of the database that is only read. */
  snapshot?: boolean;
}

/** The database behind the central API: PGlite in one process, or PostgreSQL shared by several. Same SQL on both. */
export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Hears what any process tells the channel from now on. Resolves to a function that stops listening. */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  /** Tells every listener. `payload` is at most 7,900 bytes. */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

/** The SQLSTATE of a failed statement, whichever driver ran it. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Another transaction got in between: serialization failure, deadlock, the same key written twice, lock timeout. */
const COLLISIONS = ['40001', '40P01', '23505', '55P03'];

/** What the database cannot notice by itself: this transaction decided over rows that another one has written since. */
export class Collision extends Error {
  readonly code = '40001';
  override readonly name = 'Collision';
}

/** Whether the same transaction, run again, may well succeed. */
export const isCollision = (error: unknown): boolean => COLLISIONS.includes(sqlState(error) ?? '');

/** The statement itself cannot succeed, ever: bad data (22), a broken constraint (23), bad SQL (42), a raised exception (P0). */
export const isLastingFailure = (error: unknown): boolean =>
  !isCollision(error) && /^(22|23|42|54|P0)/.test(sqlState(error) ?? '');
