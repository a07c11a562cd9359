import { describe, expect, it } from 'vitest';
import { findTests } from './find-tests.mjs';
import { countRegister, proofProblems, readFromRoot, readRegister } from './proof.mjs';
import { patternOf, readTestPlaces } from './test-places.mjs';

const text = `
it('holds', () => {});
it.each([1, 2])('holds for %i', () => {});
it.skip('is skipped', () => {});
it.todo('is still to be written');
it.skipIf(!data)('needs data', () => {});
describe('a group', () => { it('is in a group', () => {}); });
describe.skip('a skipped group', () => { it('is in a skipped group', () => {}); });
describe.skipIf(!data).each([1])('a group on %i', () => { it('is in a group that may be skipped', () => {}); });
test('gives up', async () => { test.skip(true, 'not here'); });
test('has an excuse', ({ skip }, context) => { context.skip(); });
test.describe('as Playwright groups', () => { test('is in one of Playwright’s', () => {}); });
// it('is only a comment', () => {});
const words = "it('is only a string', () => {})";
`;
const runs = (/** @type {string} */ name) => findTests(text).find((test) => test.name === name)?.runs;

describe('the tests of a file', () => {
  it('are found where they are, with whether they run', () => {
    for (const name of ['holds', 'holds for %i', 'is in a group', 'is in one of Playwright’s'])
      expect(runs(name), name).toBe(true);
    for (const name of ['is skipped', 'is still to be written', 'needs data', 'gives up', 'has an excuse'])
      expect(runs(name), name).toBe(false);
    for (const name of ['is in a skipped group', 'is in a group that may be skipped'])
      expect(runs(name), name).toBe(false);
    for (const name of ['is only a comment', 'is only a string', 'a group'])
      expect(runs(name), name).toBeUndefined();
  });

  it('do not run beside one that is the only one, nor in a file that skips itself', () => {
    const only = findTests(`it('a', () => {}); it.only('b', () => {});`);
    expect(only).toEqual([
      { name: 'a', runs: false },
      { name: 'b', runs: true },
    ]);
    expect(findTests(`test.skip(!onLinux, 'Linux only');\ntest.skip();\ntest('a', () => {});`)).toEqual([
      { name: 'a', runs: false },
    ]);
  });
});

describe('a clause', () => {
  const proof = (/** @type {string} */ name, file = 'domain/a.test.ts') => ({
    id: 'C-001',
    proof: [{ file, name }],
  });
  const tests = {
    runs: (/** @type {string} */ file) => file.startsWith('domain/'),
    read: (/** @type {string} */ file) => (file.endsWith('a.test.ts') ? text : undefined),
  };
  const counted = (/** @type {import('./proof.mjs').ProvedClause} */ clause) =>
    countRegister([{ id: 'G1', name: {}, clauses: [clause] }], tests).counts.carriedOut;

  it('is carried out when the test it names is there and runs', () => {
    expect(proofProblems(proof('holds'), tests)).toEqual([]);
    expect(counted(proof('holds'))).toBe(1);
  });

  it('does not count when its test is missing, skipped, elsewhere or run by nothing', () => {
    const wrong = [
      { ...proof('is not there'), says: 'has no test' },
      { ...proof('is skipped'), says: 'is skipped' },
      { ...proof('holds', 'domain/b.test.ts'), says: 'there is no file' },
      { ...proof('holds', 'attic/a.test.ts'), says: 'no test project runs' },
    ];
    for (const { says, ...clause } of wrong) {
      expect(proofProblems(clause, tests).join()).toContain(says);
      expect(counted(clause)).toBe(0);
    }
    expect(counted({ id: 'C-001' })).toBe(0);
    expect(counted({ id: 'C-001', proof: [] })).toBe(0);
  });

  it('counts only when all the tests it names hold it up', () => {
    const both = { id: 'C-001', proof: [...proof('holds').proof, ...proof('is skipped').proof] };
    expect(counted(both)).toBe(0);
  });
});

describe('the register', () => {
  it('names only tests that are there, are not skipped and run', async () => {
    const { problems, counts } = countRegister(readRegister(), {
      runs: await readTestPlaces(),
      read: readFromRoot,
    });
    expect(problems).toEqual([]);
    expect(counts.total).toBe(288);
    expect(Object.keys(counts.byGroup)).toEqual(Array.from({ length: 17 }, (_, i) => `G${i + 1}`));
  });
});

describe('the places of tests', () => {
  it('are those of the settings', async () => {
    const isRun = await readTestPlaces();
    for (const file of [
      'domain/sla/clocks.test.ts',
      'renderer/a/b.test.tsx',
      'server/a.test.ts',
      'e2e/a.spec.ts',
    ])
      expect(isRun(file), file).toBe(true);
    for (const file of [
      'domain/sla/clocks.ts',
      'attic/a.test.ts',
      'node_modules/a/b.test.ts',
      'e2e/a.test.ts',
    ])
      expect(isRun(file), file).toBe(false);
  });

  it('are globs of choices and of any depth', () => {
    const pattern = patternOf('{domain,main}/**/*.test.{ts,mjs}');
    expect(['domain/a.test.ts', 'main/a/b.test.mjs'].every((file) => pattern.test(file))).toBe(true);
    expect(
      ['domain/atest.ts', 'other/a.test.ts', 'domain/a.test.tsx'].some((file) => pattern.test(file)),
    ).toBe(false);
  });
});
