import { useEffect } from 'react';
import { currentCommands } from '../../stores/commands.ts';
import { pressed } from '../../ui/keys.ts';
import { commandFor } from './command-for.ts';

/** Listens for the keys of everything that is offered. */
export function CommandKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const where = placeOf(event.target);
      const command = commandFor(currentCommands(), where, (keys) => pressed(event, keys));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

/** What takes letters. A radio button or a check box does not. */
const typed = 'input:not([type=radio], [type=checkbox]), textarea, select';

function placeOf(target: EventTarget | null): 'page' | 'text' | 'dialog' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('[role=dialog]')) return 'dialog';
  return target.isContentEditable || target.matches(typed) ? 'text' : 'page';
}
