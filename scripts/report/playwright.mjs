import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';

const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');

/**
 * Counts the tests of a Playwright JSON report. A test that only passed on another try has failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {import('./vitest.mjs').Count}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** @param {string} file @returns {import('./vitest.mjs').Count} */
function readCount(file) {
  try {
    return countPlaywright(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs one Playwright project; its progress is shown while it runs.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [more] further arguments
 * @returns {Promise<{ ok: boolean, count: import('./vitest.mjs').Count }>}
 */
export async function runPlaywright(project, env, more = []) {
  const report = inRoot('artifacts', 'reports', `${project}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const { code } = await runNode(playwright, ['test', `--project=${project}`, ...more], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' },
  });
  const count = readCount(report);
  if (code !== 0 && count.failed === 0) count.failed = 1;
  return { ok: code === 0 && count.failed === 0, count };
}
