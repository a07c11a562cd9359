import { WIRE_VERSION } from '../../contract/sync/wire.ts';
import { upcast } from '../mutators/upcast.ts';
import { type ClientState, NewerStore, type OutboxEntry, type Snapshot } from './ports.ts';

/** What an engine starts from. */
export interface Start extends Snapshot {
  client: ClientState;
  /** Whether the store's cold rows belong to this state. */
  restCounts: boolean;
  /** The store does not hold this state yet and must be given it whole. */
  behind: boolean;
}

/**
 * Puts together what the store and the outbox journal hold after a start, a crash, an emptied store or an upgrade.
 * Unsent work is kept from wherever it is found. Rows written for an older wire version are pulled again rather than
 * changed. Throws `NewerStore`.
 */
export function recover(
  found: Snapshot | undefined,
  journalled: readonly OutboxEntry[],
  newClientId: () => string,
): Start {
  const known = found?.client;
  const unanswered = union(found?.outbox ?? [], journalled, known?.settled ?? []);
  const newest = Math.max(known?.version ?? 0, ...unanswered.map(({ version }) => version));
  if (newest > WIRE_VERSION) throw new NewerStore();
  const outbox = unanswered.map(upcast);
  const refused = found?.refused ?? [];
  if (!known) {
    const renumbered = outbox.map((entry, i) => ({ ...entry, n: i + 1 }));
    const client = {
      clientId: newClientId(),
      nextN: renumbered.length + 1,
      cookie: null,
      version: WIRE_VERSION,
      settled: [],
    };
    return { client, outbox: renumbered, refused, rows: [], restCounts: false, behind: true };
  }
  const nextN = Math.max(known.nextN, ...outbox.map(({ n }) => n + 1));
  if (known.version < WIRE_VERSION) {
    const client = { ...known, nextN, cookie: null, lastSyncedAt: undefined, version: WIRE_VERSION };
    return { client, outbox, refused, rows: [], restCounts: false, behind: true };
  }
  return { client: { ...known, nextN }, outbox, refused, rows: found.rows, restCounts: true, behind: false };
}

/**
 * Every unanswered intent once, in the order of being made. The store's number counts where both know an intent, but
 * numbers tell no order: a store may not have heard of a new numbering and yet hold what came after it. The journal is
 * written in order, whatever the numbers; what only the store knows goes in where the store has it.
 */
function union(
  stored: readonly OutboxEntry[],
  journalled: readonly OutboxEntry[],
  settled: readonly string[],
): OutboxEntry[] {
  const done = new Set(settled);
  const inJournal = new Set(journalled.map(({ uid }) => uid));
  let left = stored.filter(({ uid }) => !done.has(uid)).sort((a, b) => a.n - b.n);
  const merged: OutboxEntry[] = [];
  for (const entry of journalled.filter(({ uid }) => !done.has(uid))) {
    const twin = left.find(({ uid }) => uid === entry.uid) ?? entry;
    const ahead = left.filter(({ uid, n }) => !inJournal.has(uid) && n <= twin.n);
    merged.push(...ahead, twin);
    left = left.filter((one) => one !== twin && !ahead.includes(one));
  }
  return [...merged, ...left];
}
