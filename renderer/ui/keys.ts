import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

type AnyKeyEvent = KeyboardEvent | ReactKeyboardEvent;

/** Whether the key belongs to an input method that is still composing (a Chinese candidate list, for example). */
export function isComposing(event: AnyKeyEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229 || native.key === 'Process';
}

interface Combination {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

function parse(keys: string): Combination {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1) || '+';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { key, mod: has('mod'), shift: has('shift'), alt: has('alt') };
}

/**
 * Whether the event is this combination: `mod+Enter`, `Escape`, `alt+1`, `?`. `mod` is Ctrl, and Command on a Mac.
 * Never while composing. Shift is not looked at for signs that need it on some keyboards (`?`).
 */
export function pressed(event: AnyKeyEvent, keys: string): boolean {
  if (isComposing(event)) return false;
  const wanted = parse(keys);
  const sign = wanted.key.length === 1 && wanted.key.toLowerCase() === wanted.key.toUpperCase();
  const digit = /^\d$/.test(wanted.key);
  const letter = /^[a-z]$/.test(wanted.key);
  const same =
    event.key.toLowerCase() === wanted.key ||
    (digit && 'code' in event && event.code === `Digit${wanted.key}`) ||
    // A Mac's Option makes another letter of it.
    (letter && wanted.alt && 'code' in event && event.code === `Key${wanted.key.toUpperCase()}`) ||
    (wanted.key === 'space' && event.key === ' ');
  return (
    same &&
    (event.ctrlKey || event.metaKey) === wanted.mod &&
    event.altKey === wanted.alt &&
    ((sign && !digit) || event.shiftKey === wanted.shift)
  );
}

const names: Record<string, string> = { enter: 'Enter', escape: 'Esc', space: 'Space', delete: 'Del' };
const arrows: Record<string, string> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' };

/** The caps to show for a combination, for example `['Ctrl', 'Enter']`. */
export function keyCaps(keys: string, mac: boolean): string[] {
  const { key, mod, shift, alt } = parse(keys);
  const caps = [
    mod && (mac ? '⌘' : 'Ctrl'),
    alt && (mac ? '⌥' : 'Alt'),
    shift && (mac ? '⇧' : 'Shift'),
    names[key] ?? arrows[key] ?? key.toUpperCase(),
  ];
  return caps.filter((cap): cap is string => Boolean(cap));
}
