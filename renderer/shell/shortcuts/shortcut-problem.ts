import {
  type Bindings,
  keysOf,
  type ShortcutName,
  shortcutNames,
  shortcutOf,
} from '../../stores/shortcuts.ts';

/**
 * Why a shortcut may not have a combination. `taken` names the shortcut that has it; `types` would write a sign where
 * somebody is typing; `fixed` moves, edits or sends wherever one is; the others belong to programs around this one.
 */
export type ShortcutProblem =
  | { kind: 'taken'; by: ShortcutName }
  | { kind: 'types' | 'fixed' | 'system' | 'inputMethod' | 'screenReader' };

/** Keys that mean the same in every field and list, with or without Shift. */
const FIXED = [
  'enter',
  'escape',
  'tab',
  'space',
  'backspace',
  'delete',
  'home',
  'end',
  'pageup',
  'pagedown',
  'arrowup',
  'arrowdown',
  'arrowleft',
  'arrowright',
];

/** What the window, the browser inside it, and the systems it runs on keep for themselves. */
const SYSTEM = new Set([
  ...['a', 'c', 'v', 'x', 'y', 'z', 'w', 'q', 'r', 'n', 'm', 'h', 'p', '=', '-', '+', '0'].map(
    (key) => `mod+${key}`,
  ),
  ...['mod+f4', 'mod+f5', 'f5', 'f10', 'f11', 'f12', 'shift+f10', 'alt+f4', 'alt+space', 'alt+arrowleft'],
  ...['alt+arrowright', 'alt+home', 'printscreen', 'mod+tab', 'alt+tab', 'mod+escape', 'alt+escape'],
]);

/** How Chinese input methods switch language, width, punctuation and the kind of characters. */
const INPUT_METHOD = new Set(['mod+space', 'shift+space', 'mod+.', 'mod+,', 'mod+;', 'mod+`', 'process']);

/** What screen readers begin their own combinations with. */
const SCREEN_READER = ['insert', 'capslock', 'numlock', 'scrolllock', 'contextmenu'];

/** Why `name` may not have `keys` (as `combinationOf` writes them) beside the other bindings; undefined: it may. */
export function problemWith(
  name: ShortcutName,
  keys: string,
  bindings: Bindings,
): ShortcutProblem | undefined {
  const kind = around(keys) ?? (shortcutOf(name).whileTyping && types(keys) ? 'types' : undefined);
  if (kind) return { kind };
  const by = shortcutNames.find(
    (other) => other !== name && meets(name, other) && has(other, keys, bindings),
  );
  return by && { kind: 'taken', by };
}

function around(keys: string): 'fixed' | 'system' | 'inputMethod' | 'screenReader' | undefined {
  const parts = keys.split('+');
  const key = parts.at(-1) || '+';
  const [mod, alt, shift] = ['mod', 'alt', 'shift'].map((one) => parts.slice(0, -1).includes(one));
  if (INPUT_METHOD.has(keys) || (mod && shift && key.length === 1) || (alt && shift)) return 'inputMethod';
  // Ctrl+Alt is how screen readers walk through tables, and how many keyboards write a third sign.
  if (SCREEN_READER.includes(key) || (mod && alt)) return 'screenReader';
  if (SYSTEM.has(keys)) return 'system';
  if (FIXED.includes(key) && (!alt || key === 'enter')) return 'fixed';
  // The first screen, the first answer, the first queue: digits count places.
  return /^\d$/.test(key) || keys === 'mod+s' || keys === '?' ? 'fixed' : undefined;
}

/** Whether the combination would write something into a text. */
const types = (keys: string): boolean => !/^(mod|alt)\+/.test(keys) && !/^(shift\+)?f\d+$/.test(keys);

/** Whether both can be offered at the same time. */
function meets(a: ShortcutName, b: ShortcutName): boolean {
  const [one, other] = [shortcutOf(a).place, shortcutOf(b).place];
  return one === other || one === 'everywhere' || other === 'everywhere';
}

const has = (name: ShortcutName, keys: string, bindings: Bindings): boolean =>
  keysOf(name, bindings)?.toLowerCase() === keys;
