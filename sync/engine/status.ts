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
  /** Intents that would not survive a power cut yet. */
  unsaved: number;
  /** This machine could not keep the last intent anywhere: it lives in memory only. */
  diskFailed: boolean;
  /** The cache on this machine could not be written. Unsent work is safe; what is read after a restart is older. */
  cacheBehind: boolean;
  /** How often what is held here differed from what the server says, and was pulled anew, since the start. */
  diverged: number;
}
