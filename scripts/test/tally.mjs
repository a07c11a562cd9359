/**
 * @typedef {{ name: string, count: import('../report/vitest.mjs').Count }} Suite
 */

/**
 * Adds up what the suites counted. A suite in which nothing ran counts as one failure: whoever looks at the
 * last line must not take silence for success.
 * @param {Suite[]} suites
 * @returns {{ lines: string[], last: string, ok: boolean }} the lines to print, and the last line of all
 */
export function tally(suites) {
  let passed = 0;
  let failed = 0;
  const lines = suites.map(({ name, count }) => {
    const empty = count.passed + count.failed === 0;
    passed += count.passed;
    failed += empty ? 1 : count.failed;
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    return `${name}: ${empty ? 'nothing ran' : `${count.passed} passed, ${count.failed} failed`}${skipped}`;
  });
  return { lines, last: `${passed} passed, ${failed} failed`, ok: failed === 0 && passed > 0 };
}
