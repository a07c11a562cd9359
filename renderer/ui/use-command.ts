import { useEffect, useRef } from 'react';
import { type Command, offerCommand } from '../stores/commands.ts';
import { type ShortcutName, shortcutOf, useShortcutKeys } from '../stores/shortcuts.ts';

interface Offered extends Command {
  /** Has the keys its person gave it; `keys` are for what is the same for everybody. */
  shortcut?: ShortcutName;
  enabled?: boolean;
}

/**
 * Offers a command while the component is shown: its keys work, the palette (Ctrl+K) and the cheat sheet (?) list it.
 * `enabled: false` withdraws it.
 */
export function useCommand({ shortcut, enabled = true, ...command }: Offered): void {
  const { id, label, group, hint } = command;
  const bound = useShortcutKeys(shortcut);
  const keys = shortcut ? bound : command.keys;
  const whileTyping = shortcut ? shortcutOf(shortcut).whileTyping : command.whileTyping;
  const run = useRef(command.run);
  useEffect(() => {
    run.current = command.run;
  });
  useEffect(() => {
    if (!enabled) return;
    return offerCommand({ id, label, group, hint, keys, whileTyping, run: () => run.current() });
  }, [id, label, group, hint, keys, whileTyping, enabled]);
}
