import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');

/**
 * Counts the tests of a vitest JSON report. A file that could not even be loaded counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** @param {string} file @returns {Count} a missing or broken report is a failure, never a silent nothing */
function readCount(file) {
  try {
    return countVitest(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs some vitest projects once.
 * @param {string} name of the suite; names its report
 * @param {string[]} projects
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string, count: Count }>}
 */
export async function runVitest(name, projects, { env = {}, quiet = true } = {}) {
  const report = inRoot('artifacts', 'reports', `${name}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const args = [
    'run',
    '--passWithNoTests',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${path.relative(root, report)}`,
  ];
  const { code, output } = await runNode(vitest, args, { quiet, env: { ...env, NO_COLOR: '1' } });
  const count = readCount(report);
  if (code !== 0 && count.failed === 0) count.failed = 1; // an error outside any test
  return { ok: code === 0 && count.failed === 0, output, count };
}
