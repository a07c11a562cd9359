/** How it stands with the server, as screens may say it. */
export type Connection = 'starting' | 'online' | 'offline' | 'signedOut' | 'upgradeNeeded';

export interface SyncStatus {
  connection: Connection;
  /** Since when the server has not been reached; server-time estimate. */
  offlineSince?: number;
  /** Intents the server has not answered. */
  pending: number;
  /** Refused intents nobody has looked at. */
  refused: number;
  lastSyncedAt?: number;
  /** Server clock minus this machine's clock, ms. */
  clockOffsetMs: number;
  /** This machine could not write to its disk: what is typed now lives in memory only. */
  diskFailed: boolean;
}
