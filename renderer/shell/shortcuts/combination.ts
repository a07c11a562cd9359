import { isComposing } from '../../ui/keys.ts';

const MODIFIERS = ['control', 'shift', 'alt', 'meta', 'altgraph', 'fn', 'os', 'dead'];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The combination somebody has pressed, written as in `ui/keys`; undefined for a modifier alone, and `process` for what an
 * input method keeps for itself. Where `pressed` does not look at Shift, none is written.
 */
export function combinationOf(event: Pressed & { isComposing?: boolean }): string | undefined {
  if (isComposing(event as KeyboardEvent)) return 'process';
  const key = nameOf(event);
  if (MODIFIERS.includes(key)) return undefined;
  const sign = key.length === 1 && !/[a-z\d]/.test(key);
  const parts = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && !sign && 'shift',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

function nameOf({ key, code, altKey }: Pressed): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit && altKey) return digit;
  // A Mac's Option makes another letter of it.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter && altKey) return letter.toLowerCase();
  return key === ' ' ? 'space' : key.toLowerCase();
}
