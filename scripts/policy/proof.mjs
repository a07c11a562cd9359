import fs from 'node:fs';
import { inRoot } from '../terminal/root.mjs';
import { findTests } from './find-tests.mjs';

/**
 * @typedef {{ file: string, name: string }} NamedTest
 * @typedef {{ id: string, proof?: NamedTest[] }} ProvedClause
 * @typedef {{ id: string, name: Record<string, string>, clauses: ProvedClause[] }} Group
 * @typedef {{ total: number, carriedOut: number }} Count
 * @typedef {{ runs(file: string): boolean, read(file: string): string | undefined }} Tests
 */

/** Many clauses name tests of one file. @type {Map<string, import('./find-tests.mjs').FoundTest[]>} */
const known = new Map();

/** @param {string} text */
function testsIn(text) {
  const found = known.get(text) ?? findTests(text);
  known.set(text, found);
  return found;
}

/** @param {string} file @returns {string | undefined} */
export const readFromRoot = (file) =>
  fs.existsSync(inRoot(file)) ? fs.readFileSync(inRoot(file), 'utf8') : undefined;

/** @returns {Group[]} the register as it is kept, in the order of the groups */
export function readRegister() {
  const files = fs.readdirSync(inRoot('domain', 'policy', 'groups'));
  return files
    .map((file) => JSON.parse(fs.readFileSync(inRoot('domain', 'policy', 'groups', file), 'utf8')))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/**
 * What keeps the named tests from proving anything, one sentence each; empty when all of them are there and run.
 * @param {ProvedClause} clause @param {Tests} tests @returns {string[]}
 */
export function proofProblems({ id, proof = [] }, tests) {
  return proof.flatMap(({ file, name }) => {
    const text = tests.read(file);
    if (text === undefined) return [`${id}: there is no file ${file}`];
    if (!tests.runs(file)) return [`${id}: no test project runs ${file}`];
    const named = testsIn(text).filter((test) => test.name === name);
    if (named.length === 0) return [`${id}: ${file} has no test “${name}”`];
    return named.every(({ runs }) => runs) ? [] : [`${id}: “${name}” in ${file} is skipped, or may be`];
  });
}

/**
 * Counts the clauses whose tests are all there and run.
 * @param {readonly Group[]} groups @param {Tests} tests
 */
export function countRegister(groups, tests) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Record<string, Count>} */
  const byGroup = {};
  for (const { id, clauses } of groups) {
    const proved = clauses.filter((clause) => {
      const found = proofProblems(clause, tests);
      problems.push(...found);
      return (clause.proof ?? []).length > 0 && found.length === 0;
    });
    byGroup[id] = { total: clauses.length, carriedOut: proved.length };
  }
  const sum = (/** @type {keyof Count} */ field) =>
    Object.values(byGroup).reduce((all, count) => all + count[field], 0);
  return { problems, counts: { total: sum('total'), carriedOut: sum('carriedOut'), byGroup } };
}
