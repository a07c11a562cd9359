import fs from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../terminal/root.mjs';
import { breakRule } from './bundle.mjs';
import { engineMutants, serverMutants } from './mutants.mjs';

const read = (/** @type {string} */ file) => fs.readFileSync(inRoot(file), 'utf8');

it('every breakage finds its rule exactly once and changes it', () => {
  for (const mutant of [...engineMutants, ...serverMutants]) {
    const code = read(mutant.file);
    expect(breakRule(code, mutant), mutant.why).not.toBe(code);
  }
});

it('breaks at least thirty different rules of the engine', () => {
  expect(new Set(engineMutants.map(({ why }) => why)).size).toBeGreaterThanOrEqual(30);
});

it('refuses a breakage whose rule is not there, or there twice', () => {
  const mutant = { file: 'a.ts', find: 'rule', replace: '', why: 'breaks the rule' };
  expect(() => breakRule('nothing here', mutant)).toThrow('0 times');
  expect(() => breakRule('rule rule', mutant)).toThrow('2 times');
});
