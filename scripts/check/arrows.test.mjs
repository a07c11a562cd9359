import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../terminal/root.mjs';
import { countComplaints, cruiseRooms } from './arrows.mjs';
import { readMarksOf } from './fixture-expectations.mjs';
import { listSourceFiles } from './rooms.mjs';

const base = inRoot('testing', 'guard', 'fixtures', 'arrows');
const files = listSourceFiles(base);
const expected = files.flatMap((file) =>
  readMarksOf(`${base}/${file}`).map(({ rule }) => `${file}: ${rule}`),
);

describe('the guard of the arrows', () => {
  /** @type {Awaited<ReturnType<typeof cruiseRooms>>} */
  let found;
  beforeAll(async () => {
    found = await cruiseRooms(base);
  });

  it('reports every fixture for exactly the rule it breaks, and no file that breaks none', () => {
    const reported = new Set(found.broken.map(({ file, rule }) => `${file}: ${rule}`));
    expect([...reported].sort()).toEqual(expected.sort());
  });

  it('has a fixture for every rule', () => {
    const config = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs'));
    /** @type {{ name: string }[]} */
    const rules = config.forbidden;
    const broken = new Set(expected.map((line) => line.split(': ')[1]));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });

  it('saw every fixture file', () => {
    expect(countComplaints(files, found.looked, files.length)).toEqual([]);
  });
});

describe('the count of what was looked at', () => {
  it('complains when there are fewer files than there must be', () => {
    expect(countComplaints(['domain/a.ts'], new Set(['domain/a.ts']), 2)).toEqual([
      'only 1 source files found, expected 2',
    ]);
  });

  it('complains when the tool saw nothing, which it would call a pass', () => {
    const [complaint] = countComplaints(['domain/a.ts', 'domain/b.ts'], new Set(), 2);
    expect(complaint).toBe('2 source files were not looked at: domain/a.ts, domain/b.ts');
  });
});
