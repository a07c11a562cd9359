import { useLayoutEffect } from 'react';
import { usePreference } from '../../data/preferences.ts';
import { type Bindings, bindTo, type ShortcutName, shortcuts } from '../../stores/shortcuts.ts';

const NONE: Record<string, string> = {};

interface KeptBindings {
  bindings: Bindings;
  /** Gives a shortcut a combination; the empty string: none. */
  bind(name: ShortcutName, keys: string): void;
  /** Back to the combination it had from the beginning. */
  restore(name: ShortcutName): void;
  restoreAll(): void;
}

/** The combinations this person has chosen, on every machine. */
export function useBindings(): KeptBindings {
  const [kept, keep, clear] = usePreference('shortcuts', NONE);
  const bindings: Bindings = kept;
  const restore = (name: ShortcutName) => {
    const { [name]: _, ...others } = bindings;
    keep(others);
  };
  return {
    bindings,
    bind: (name, keys) =>
      keys === shortcuts[name].keys.toLowerCase() ? restore(name) : keep({ ...bindings, [name]: keys }),
    restore,
    restoreAll: clear,
  };
}

/** Every shortcut goes by what this person has chosen. */
export function useBoundKeys(): void {
  const { bindings } = useBindings();
  useLayoutEffect(() => bindTo(bindings), [bindings]);
}
