import { describe, expect, it } from 'vitest';
import { type ShortcutName, shortcutNames, shortcuts } from '../../stores/shortcuts.ts';
import { combinationOf } from './combination.ts';
import { problemWith } from './shortcut-problem.ts';

const key = (over: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});

describe('the combinations there are from the beginning', () => {
  it.each(shortcutNames)('%s clashes with nothing', (name) => {
    expect(problemWith(name, shortcuts[name].keys.toLowerCase(), {})).toBeUndefined();
  });
});

describe('a combination somebody wants', () => {
  const problem = (keys: string, name: ShortcutName = 'workspace.hold', bindings = {}) =>
    problemWith(name, keys, bindings);

  it('may not be one that another shortcut has in the same place, or everywhere', () => {
    expect(problem('alt+t')).toEqual({ kind: 'taken', by: 'workspace.transfer' });
    expect(problem('mod+k')).toEqual({ kind: 'taken', by: 'palette' });
    expect(problem('alt+x', 'palette')).toEqual({ kind: 'taken', by: 'workspace.phrase' });
    expect(problem('s', 'scripts.new'), 'a shortcut of another screen').toBeUndefined();
  });

  it('counts what others have been given and what they have been relieved of', () => {
    expect(problem('alt+t', 'workspace.hold', { 'workspace.transfer': 'f7' })).toBeUndefined();
    expect(problem('alt+t', 'workspace.hold', { 'workspace.transfer': '' })).toBeUndefined();
    expect(problem('f7', 'workspace.hold', { 'workspace.transfer': 'f7' })).toEqual({
      kind: 'taken',
      by: 'workspace.transfer',
    });
  });

  it.each([
    ['mod+c', 'system'],
    ['alt+f4', 'system'],
    ['f5', 'system'],
    ['mod+space', 'inputMethod'],
    ['shift+space', 'inputMethod'],
    ['mod+.', 'inputMethod'],
    ['mod+shift+f', 'inputMethod'],
    ['process', 'inputMethod'],
    ['insert', 'screenReader'],
    ['mod+alt+arrowup', 'screenReader'],
    ['enter', 'fixed'],
    ['shift+tab', 'fixed'],
    ['mod+3', 'fixed'],
    ['alt+2', 'fixed'],
    ['h', 'types'],
    ['shift+h', 'types'],
  ])('may not be %s: %s', (keys, kind) => {
    expect(problem(keys)).toEqual({ kind });
  });

  it('may be a letter alone where nothing is typed, and a function key anywhere', () => {
    expect(problem('h', 'workspace.mark')).toBeUndefined();
    expect(problem('f6')).toBeUndefined();
    expect(problem('f7')).toBeUndefined();
  });
});

describe('what was pressed', () => {
  it('is written as the shortcuts are', () => {
    expect(combinationOf(key({ key: 'F', code: 'KeyF', altKey: true }))).toBe('alt+f');
    expect(combinationOf(key({ key: 'ƒ', code: 'KeyF', altKey: true })), 'on a Mac').toBe('alt+f');
    expect(combinationOf(key({ key: 'K', ctrlKey: true, shiftKey: true }))).toBe('mod+shift+k');
    expect(combinationOf(key({ key: ' ', shiftKey: true }))).toBe('shift+space');
    expect(combinationOf(key({ key: '?', shiftKey: true }))).toBe('?');
    expect(combinationOf(key({ key: 'ArrowDown', altKey: true }))).toBe('alt+arrowdown');
  });

  it('is nothing yet while only a modifier is held, and the input method’s while one composes', () => {
    expect(combinationOf(key({ key: 'Shift', shiftKey: true }))).toBeUndefined();
    expect(combinationOf({ ...key({ key: 'a' }), isComposing: true })).toBe('process');
  });
});
