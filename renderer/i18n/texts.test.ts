import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUses } from './text-uses.ts';

const here = import.meta.dirname;
const renderer = join(here, '..');
const namespaces = readdirSync(join(here, 'en')).map((file) => file.replace('.json', ''));

const keysOf = (language: string, namespace: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(here, language, `${namespace}.json`), 'utf8')));

/** `waiting_one` and `waiting_other` are forms of one key; Chinese has fewer of them. */
const withoutForm = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const plain = (keys: string[]): string[] => [...new Set(keys.map(withoutForm))].sort();

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(\.(test|d)\.tsx?|(text-uses|string-literals)\.ts)$/.test(file))
  .map((file) => ({ file, uses: readUses(readFileSync(join(renderer, file), 'utf8'), namespaceOf(file)) }));

/** The namespace of a key that names none. */
function namespaceOf(file: string): string {
  const [room, feature] = file.split(sep);
  return room === 'features' && feature ? feature : room === 'shell' ? 'shell' : 'words';
}

describe('the texts', () => {
  it('are there', () => {
    expect(namespaces).toContain('shell');
    expect(sources.length).toBeGreaterThan(20);
  });

  it.each(namespaces)('say the same things in both languages: %s', (namespace) => {
    expect(plain(keysOf('zh-CN', namespace))).toEqual(plain(keysOf('en', namespace)));
  });

  // Words of the product and its events are held against closed lists instead, in words.test.ts and events.test.ts.
  it.each(namespaces.filter((name) => name !== 'words' && name !== 'events'))(
    'have no key in %s that no screen shows',
    (namespace) => {
      const uses = sources.flatMap((source) => source.uses);
      const unused = plain(keysOf('en', namespace)).filter(
        (key) => !uses.some((use) => use.covers(namespace, key)),
      );
      expect(unused).toEqual([]);
    },
  );

  it('exist for every key a screen asks for', () => {
    const known = namespaces.flatMap((namespace) =>
      plain(keysOf('en', namespace)).map((key) => ({ namespace, key })),
    );
    const missing = sources.flatMap(({ file, uses }) =>
      uses
        .filter((use) => use.asked && !known.some(({ namespace, key }) => use.covers(namespace, key)))
        .map((use) => `${file}: ${use.key}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('readUses', () => {
  it('finds plain keys, keys of another namespace and keys with a changing part', () => {
    const uses = readUses(`t('a.b'); t('words:c'); t(\`state.\${state}\`)`, 'shell');
    expect(uses.every(({ asked }) => asked)).toBe(true);
    expect(uses.map(({ key }) => key)).toEqual(['a.b', 'words:c', 'state.*']);
    expect(uses[0]?.covers('shell', 'a.b')).toBe(true);
    expect(uses[1]?.covers('shell', 'c')).toBe(false);
    expect(uses[1]?.covers('words', 'c')).toBe(true);
  });

  it('lets a changing part stand for some of the key, never for all of it', () => {
    const [state, anything] = readUses(`t(\`state.\${state}\`); t(\`\${key}\`)`, 'shell');
    expect(state?.covers('shell', 'state.open')).toBe(true);
    expect(state?.covers('shell', 'stately')).toBe(false);
    expect(anything?.covers('shell', 'state.open')).toBe(false);
  });

  it('takes an unnamed key for the folder’s or for what the file asks for', () => {
    const [, words] = readUses("useTranslation('words'); 'refusal.taken'", 'shell');
    expect(words?.covers('words', 'refusal.taken')).toBe(true);
    expect(words?.covers('lead', 'refusal.taken')).toBe(false);
  });

  it('finds a key inside the changing part of a longer text, and none in a comment', () => {
    const source = `\`\${t('a', { count: \`\${n}\` })} · \${t('b')}\` // t('c')\n/* t('d') */ t('e')`;
    const asked = readUses(source, 'shell').filter((use) => use.asked);
    expect(asked.map(({ key }) => key)).toEqual(['a', 'b', 'e']);
  });
});
