import { describe, expect, it } from 'vitest';
import { isComposing, keyCaps, pressed } from './keys.ts';

const key = (over: Partial<KeyboardEvent>): KeyboardEvent =>
  ({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...over,
  }) as KeyboardEvent;

describe('a pressed combination', () => {
  it('needs exactly its modifiers', () => {
    expect(pressed(key({ key: 'Enter', ctrlKey: true }), 'mod+Enter')).toBe(true);
    expect(pressed(key({ key: 'Enter', metaKey: true }), 'mod+Enter')).toBe(true);
    expect(pressed(key({ key: 'Enter' }), 'mod+Enter')).toBe(false);
    expect(pressed(key({ key: 'Enter', ctrlKey: true, shiftKey: true }), 'mod+Enter')).toBe(false);
    expect(pressed(key({ key: 'K', ctrlKey: true, shiftKey: true }), 'mod+shift+k')).toBe(true);
  });

  it('takes a sign whether or not the keyboard needs Shift for it', () => {
    expect(pressed(key({ key: '?', shiftKey: true }), '?')).toBe(true);
    expect(pressed(key({ key: '?' }), '?')).toBe(true);
  });

  it('takes a digit by its key, whatever Alt makes of it', () => {
    expect(pressed(key({ key: '¡', code: 'Digit1', altKey: true }), 'alt+1')).toBe(true);
  });

  it('takes a letter with Alt by its key, and without Alt by what is written', () => {
    expect(pressed(key({ key: '†', code: 'KeyT', altKey: true }), 'alt+t')).toBe(true);
    expect(pressed(key({ key: 'q', code: 'KeyA' }), 'a')).toBe(false);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }, { key: 'Process' }])(
    'is none while an input method composes: %o',
    (over) => {
      const event = key({ key: 'Enter', ...over });
      expect(isComposing(event)).toBe(true);
      expect(pressed(event, event.key)).toBe(false);
    },
  );
});

describe('the caps', () => {
  it('are written as on the keyboard in front of the person', () => {
    expect(keyCaps('mod+Enter', false)).toEqual(['Ctrl', 'Enter']);
    expect(keyCaps('mod+shift+k', true)).toEqual(['⌘', '⇧', 'K']);
    expect(keyCaps('ArrowUp', false)).toEqual(['↑']);
    expect(keyCaps('?', false)).toEqual(['?']);
  });
});
