import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Person } from '../../domain/person/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { HeldEntity, IndexedField } from '../../sync/engine/indexes.ts';
import type { View } from '../../sync/engine/pool.ts';
import type { RefusedMutation } from '../../sync/engine/ports.ts';
import type { SyncStatus } from '../../sync/engine/status.ts';
import type { Api } from './api.ts';
import { type Departing, type Departures, departingKey } from './departures.ts';
import type { Kept } from './desk/keeping.ts';
import { LiveView } from './live-view.ts';
import { manyDrafts } from './many-drafts.ts';
import { useWorkplace } from './workplace.ts';
import type { WorkplaceEngine } from './workplace-engine.ts';

/**
 * The current result of `query`. It runs again when a row or index it read has changed, or one of `deps`, which must
 * name everything from outside that it uses. Keep it cheap and free of side effects.
 */
export function useView<T>(query: (rows: View) => T, deps: readonly unknown[] = []): T {
  const { live } = useWorkplace();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its query uses, as in useMemo
  const view = useMemo(() => new LiveView(live, query), [live, ...deps]);
  return useSyncExternalStore(view.subscribe, view.read);
}

/**
 * Does something: the rules run at once and throw `Refusal`, the screen changes in the same frame, `saved` resolves
 * when the intent would survive a power cut. Sending is not waited for.
 */
export function useMutate(): WorkplaceEngine['mutate'] {
  const { engine, departures } = useWorkplace();
  return useMemo<WorkplaceEngine['mutate']>(
    () => (name, args) => {
      departures.before(name, args);
      return engine.mutate(name, args);
    },
    [engine, departures],
  );
}

/** Messages that may still be taken back, to send, to take back. */
export function useDepartures(): Departures {
  return useWorkplace().departures;
}

/** The message of a conversation that may still be taken back. */
export function useDeparting(interactionId: string): Departing | undefined {
  const [departing] = useDraft<Departing | undefined>(departingKey(interactionId), undefined);
  const sent = useView(
    (rows) => departing !== undefined && rows.get('message', departing.messageId) !== undefined,
    [departing?.messageId],
  );
  return sent ? undefined : departing;
}

/** Names of unsent mutations that touch this row: what is requested but not yet confirmed. */
export function usePending(entity: HeldEntity, id: string): string[] {
  const { engine } = useWorkplace();
  return useView(
    (rows) => {
      rows.get(entity, id);
      return engine.pendingFor(entity, id);
    },
    [engine, entity, id],
  );
}

/** Ids of the rows behind an index that something unsent touches. */
export function useUnsentIn<E extends HeldEntity>(
  entity: E,
  field: IndexedField<E>,
  value: string,
): string[] {
  const { engine } = useWorkplace();
  return useView(
    (rows) =>
      rows
        .where(entity, field, value)
        .map(({ id }) => id)
        .filter((id) => engine.pendingFor(entity, id).length > 0),
    [engine, entity, field, value],
  );
}

/** How everything unsent that touches this row lies on this machine. */
export function useKept(entity: HeldEntity, id: string): Kept {
  const { keptOf } = useWorkplace();
  return useView(
    (rows) => {
      rows.get(entity, id);
      return keptOf(entity, id);
    },
    [keptOf, entity, id],
  );
}

export function useSyncStatus(): SyncStatus {
  const { engine } = useWorkplace();
  return useSyncExternalStore(
    useCallback((listener) => engine.subscribeStatus(listener), [engine]),
    () => engine.status,
  );
}

/** What the server refused and nobody has put aside yet, oldest first. */
export function useRefused(): readonly RefusedMutation[] {
  const { engine } = useWorkplace();
  return useSyncExternalStore(
    useCallback((listener) => engine.subscribeStatus(listener), [engine]),
    () => engine.refused,
  );
}

export function useDismissRefused(): (uid: string) => Promise<void> {
  const { engine } = useWorkplace();
  return useCallback((uid) => engine.dismissRefused(uid), [engine]);
}

/** Unsent input under `key`, on disk from every keystroke on, of the signed-in person only. */
export function useDraft<T>(key: string, empty: T): [T, (next: T) => void, () => void] {
  const { drafts } = useWorkplace();
  const kept = useSyncExternalStore(
    useCallback((listener) => drafts.subscribe(key, listener), [drafts, key]),
    () => drafts.get<T>(key),
  );
  const set = useCallback((next: T) => drafts.set(key, next), [drafts, key]);
  const clear = useCallback(() => drafts.clear(key), [drafts, key]);
  return [kept ?? empty, set, clear];
}

/** What is kept under each of `keys`, in their order; see `useDraft`. */
export function useDrafts<T>(keys: readonly string[], empty: T): readonly T[] {
  const { drafts } = useWorkplace();
  const names = JSON.stringify(keys);
  const many = useMemo(
    () => manyDrafts<T>(drafts, JSON.parse(names) as string[], empty),
    [drafts, names, empty],
  );
  return useSyncExternalStore(many.subscribe, many.read);
}

/** Keeps a draft whose key is known only when it happens; see `useDraft`. */
export function useKeepDraft(): (key: string, value: unknown) => void {
  const { drafts } = useWorkplace();
  return useCallback((key, value) => drafts.set(key, value), [drafts]);
}

/** Reads a draft as it is at the moment of asking: a key may come before the screen has drawn what was typed. */
export function useNewestDraft<T>(key: string, empty: T): () => T {
  const { drafts } = useWorkplace();
  return useCallback(() => drafts.get<T>(key) ?? empty, [drafts, key, empty]);
}

/** All unsent input of the signed-in person, and the way to put some of it aside or back. */
export function useAllDrafts(): {
  drafts: ReadonlyMap<string, unknown>;
  keep(key: string, value: unknown): void;
  clear(key: string): void;
} {
  const { drafts } = useWorkplace();
  const all = useSyncExternalStore(drafts.subscribeAll, drafts.all);
  return useMemo(
    () => ({
      drafts: all,
      keep: (key, value) => drafts.set(key, value),
      clear: (key) => drafts.clear(key),
    }),
    [all, drafts],
  );
}

/** The best estimate of the server's time; renders again every `everyMs`. */
export function useNow(everyMs = 1_000): Instant {
  const { ticker } = useWorkplace();
  const shared = ticker(everyMs);
  return useSyncExternalStore(shared.subscribe, shared.read);
}

/** Reads the server's time, as far as it is known here, at the moment of asking. */
export function useServerTime(): () => Instant {
  const { engine } = useWorkplace();
  return useCallback(() => engine.now(), [engine]);
}

/** Reads a row as it is at the moment of asking: for what happens after a screen has gone. */
export function useNewestRow(): View['get'] {
  const { engine } = useWorkplace();
  return useMemo<View['get']>(() => (entity, id) => engine.view.get(entity, id), [engine]);
}

/** The signed-in person as their row stands now. */
export function useSession(): { person: Person; signOut(): Promise<void> } {
  const { personId, signOut } = useWorkplace();
  const person = useView((rows) => rows.get('person', personId), [personId]);
  if (!person) throw new Error('The signed-in person has no row');
  return { person, signOut };
}

/** Asks for a scope on demand while the component is shown; see `scope` for the names. */
export function useScope(scopeId: string | undefined): void {
  const { engine } = useWorkplace();
  useEffect(() => (scopeId === undefined ? undefined : engine.want(scopeId)), [engine, scopeId]);
}

export function useApi(): Api {
  return useWorkplace().api;
}
