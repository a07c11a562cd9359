import { describe, expect, it } from 'vitest';
import { inRoot } from '../../terminal/root.mjs';
import { readMarksOf } from '../fixture-expectations.mjs';
import { listSourceFiles } from '../rooms.mjs';
import { checkHouseRules, rules } from './house-rules.mjs';

const base = inRoot('testing', 'guard', 'fixtures', 'house-rules');
const files = listSourceFiles(base);
const expected = files.flatMap((file) =>
  readMarksOf(`${base}/${file}`).map(({ line, rule }) => `${file}:${line} ${rule}`),
);

describe('the guard of the house rules', () => {
  it('reports exactly the lines that break a rule', () => {
    const { findings } = checkHouseRules(base, 1);
    expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort()).toEqual(expected.sort());
  });

  it('has a fixture for every rule', () => {
    const broken = new Set(expected.map((line) => line.split(' ')[1]));
    expect([...rules.map(({ name }) => name), 'named-folders'].filter((name) => !broken.has(name))).toEqual(
      [],
    );
  });

  it('fails when it looked at too few files, even if it found nothing', () => {
    const { ok, output } = checkHouseRules(inRoot('testing', 'guard', 'fixtures', 'nothing-here'), 1);
    expect({ ok, output }).toEqual({ ok: false, output: 'only 0 source files found, expected 1' });
  });
});
