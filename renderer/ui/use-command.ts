import { useEffect, useRef } from 'react';
import { type Command, offerCommand } from '../stores/commands.ts';

/**
 * Offers a command while the component is shown: its keys work, the palette (Ctrl+K) and the cheat sheet (?) list it.
 * `enabled: false` withdraws it.
 */
export function useCommand(command: Command & { enabled?: boolean }): void {
  const { id, label, group, hint, keys, whileTyping, enabled = true } = command;
  const run = useRef(command.run);
  useEffect(() => {
    run.current = command.run;
  });
  useEffect(() => {
    if (!enabled) return;
    return offerCommand({ id, label, group, hint, keys, whileTyping, run: () => run.current() });
  }, [id, label, group, hint, keys, whileTyping, enabled]);
}
