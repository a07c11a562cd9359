import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysOf, shortcutNames, shortcuts } from './shortcuts.ts';

/** What is the same for everybody, with the control it belongs to. */
const FIXED = ['Escape', 'Enter', 'mod+Enter', 'mod+s', 'mod+z', '/', '?', 'space'];
const BINDS = /\bkeys(?:=|: )["']([^"']+)["']/g;

const renderer = join(import.meta.dirname, '..');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(renderer, file), 'utf8') }));

describe('the shortcuts', () => {
  it('are all in this one list: no screen binds keys of its own', () => {
    const own = sources.flatMap(({ file, text }) =>
      [...text.matchAll(BINDS)].flatMap(([, keys = '']) =>
        FIXED.includes(keys) ? [] : [`${file}: ${keys}`],
      ),
    );
    expect(own).toEqual([]);
  });

  it('have an owner each: none is listed that no screen offers', () => {
    const text = sources
      .filter(({ file }) => !file.startsWith('stores'))
      .map((source) => source.text)
      .join('\n');
    const orphans = shortcutNames.filter((name) => !new RegExp(`shortcut(=|: )["']${name}["']`).test(text));
    expect(orphans).toEqual([]);
  });

  it('have the combination of the person, that from the beginning, or none at all', () => {
    expect(keysOf('palette', {})).toBe(shortcuts.palette.keys);
    expect(keysOf('palette', { palette: 'alt+f' })).toBe('alt+f');
    expect(keysOf('palette', { palette: '' })).toBeUndefined();
  });
});
