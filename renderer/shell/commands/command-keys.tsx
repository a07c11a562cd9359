import { useEffect } from 'react';
import { currentCommands } from '../../stores/commands.ts';
import { pressed } from '../../ui/keys.ts';
import { isCovered, watchOverlays } from '../../ui/overlays.ts';
import { commandFor } from './command-for.ts';

/** Listens for the keys of everything that is offered. While something lies over the screen, the screen's own keys rest. */
export function CommandKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const where = isCovered(event) ? 'dialog' : placeOf(event.target);
      const command = commandFor(currentCommands(), where, (keys) => pressed(event, keys));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    const unwatch = watchOverlays();
    window.addEventListener('keydown', onKeyDown);
    return () => {
      unwatch();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return null;
}

/** What takes letters. A radio button or a check box does not. */
const typed = 'input:not([type=radio], [type=checkbox]), textarea, select';

function placeOf(target: EventTarget | null): 'page' | 'text' {
  if (!(target instanceof HTMLElement)) return 'page';
  return target.isContentEditable || target.matches(typed) ? 'text' : 'page';
}
