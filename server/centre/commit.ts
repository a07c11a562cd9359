import type { ScopeId } from '../../sync/scopes.ts';

/** What a committed transaction touched: enough to know who should look again, and nothing more. */
export interface Commit {
  /** New versions of the scopes that moved on. */
  scopes: Record<ScopeId, number>;
  interactionIds: string[];
  personIds: string[];
  /** Queues, scripts or scorecards changed. */
  config: boolean;
}

export const emptyCommit = (): Commit => ({ scopes: {}, interactionIds: [], personIds: [], config: false });

export const isEmpty = (commit: Commit): boolean =>
  Object.keys(commit.scopes).length + commit.interactionIds.length + commit.personIds.length === 0;

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Two commits seen as one; the higher version of a scope counts. */
export function merge(a: Commit, b: Commit): Commit {
  const scopes = { ...a.scopes };
  for (const [id, version] of Object.entries(b.scopes)) scopes[id] = Math.max(version, scopes[id] ?? 0);
  return {
    scopes,
    interactionIds: union(a.interactionIds, b.interactionIds),
    personIds: union(a.personIds, b.personIds),
    config: a.config || b.config,
  };
}
