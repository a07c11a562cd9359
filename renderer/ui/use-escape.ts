import { useWindowEvent } from '@mantine/hooks';
import { pressed } from './keys.ts';

/** Escape closes what is open, also when the focus is not in it: what was closed right before may have given it elsewhere. */
export function useEscape(open: boolean, close: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (open && pressed(event, 'Escape')) close();
  });
}
