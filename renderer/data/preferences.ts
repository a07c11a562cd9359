import { useCallback, useEffect, useMemo } from 'react';
import type { UndoSeconds } from '../../domain/interaction/undo-window.ts';
import {
  type PreferenceKey,
  type PreferenceValue,
  preferenceId,
  preferenceKeys,
  preferenceValues,
  preferred,
} from '../../domain/person/preference.ts';
import { useDraft, useServerTime, useSession, useView } from './hooks.ts';
import { useWorkplace } from './workplace.ts';

/** Where it lay before it followed its person: among what is kept on one machine. */
const keptHere: Partial<Record<PreferenceKey, string>> = {
  shortcuts: 'shortcuts',
  columns: 'workspace.columns',
  density: 'density',
  muted: 'attention.muted',
  undoSeconds: 'settings.undoSeconds',
};

/** What the person in front of the screen has set up for themselves, wherever they did so; undefined until then. */
export function useOwnPreference<K extends PreferenceKey>(key: K): PreferenceValue<K> | undefined {
  const { person } = useSession();
  const id = preferenceId(person.id, key);
  const row = useView((rows) => rows.get('preference', id), [id]);
  const [left] = useDraft<unknown>(keptHere[key] ?? `preference.${key}`, null);
  return useMemo(() => preferred(key, row ?? { value: left }), [key, row, left]);
}

/** The same with the way to set it, which works offline like anything else, and the way back to `usual`. */
export function usePreference<K extends PreferenceKey>(
  key: K,
  usual: PreferenceValue<K>,
): [PreferenceValue<K>, (value: PreferenceValue<K>) => void, () => void] {
  const { engine } = useWorkplace();
  const now = useServerTime();
  const value = useOwnPreference(key) ?? usual;
  const put = useCallback(
    (next: PreferenceValue<K> | null) =>
      void engine.mutate('person.prefer', { key, value: next, setAt: now() }),
    [engine, key, now],
  );
  return [value, put, useCallback(() => put(null), [put])];
}

/** Set so long ago that anything else is newer. */
const BEFORE_ALL = 0;

/** Takes along what was set up on this machine before it followed its person; what they have set elsewhere stands. */
export function useBringPreferences(): void {
  const { engine, drafts } = useWorkplace();
  useEffect(() => {
    for (const key of preferenceKeys) {
      const place = keptHere[key];
      const left = place === undefined ? undefined : drafts.get(place);
      if (place === undefined || left === undefined) continue;
      const value = preferenceValues[key].safeParse(left);
      if (value.success) engine.mutate('person.prefer', { key, value: value.data, setAt: BEFORE_ALL });
      drafts.clear(place);
    }
  }, [engine, drafts]);
}

/** For how long this person likes to be able to take a message back; off until they say otherwise. */
export function useUndoSeconds(): [UndoSeconds, (seconds: UndoSeconds) => void] {
  const [seconds, keep] = usePreference('undoSeconds', 0);
  return [seconds, keep];
}
