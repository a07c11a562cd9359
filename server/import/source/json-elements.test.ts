import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonElements } from './json-elements.ts';

async function split(text: string, size = 3) {
  async function* chunks() {
    for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
  }
  const found = [];
  for await (const element of jsonElements(chunks())) found.push(element);
  return found;
}

describe('splitting a JSON file', () => {
  it('names each element of an array by the line it begins on', async () => {
    expect(await split('[\n  {"a": "]},"},\n\n  [1,\n2],"x"\n]\n')).toEqual([
      { line: 2, text: '{"a": "]},"}' },
      { line: 4, text: '[1,\n2]' },
      { line: 5, text: '"x"' },
    ]);
  });

  it('keeps the keys of an object', async () => {
    expect(await split('{"a\\"b": {"c": 1}, "d":\n 2}')).toEqual([
      { line: 1, key: 'a"b', text: '{"c": 1}' },
      { line: 1, key: 'd', text: '2' },
    ]);
  });

  it('finds what JSON.parse finds, however the text is cut', async () => {
    const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (json, size, indent) => {
          const found = await split(JSON.stringify(json, null, indent), size);
          expect(found.map(({ text }) => JSON.parse(text))).toEqual(
            JSON.parse(JSON.stringify(Object.values(json))),
          );
          if (!Array.isArray(json)) expect(found.map(({ key }) => key)).toEqual(Object.keys(json));
        },
      ),
    );
  });

  it.each(['[1, 2', '', '{"a": "b'])('complains about %j, which ends too early', async (text) => {
    await expect(split(text)).rejects.toThrow(/ends in the middle/);
  });
});
