import { seconds } from '../terminal/progress.mjs';

/** @typedef {import('./checks.mjs').Check & import('./checks.mjs').CheckResult} Finished */

/** @param {import('./checks.mjs').Check} check @returns {Promise<Finished>} */
async function finish(check) {
  const startedAt = performance.now();
  /** @type {import('./checks.mjs').CheckResult} */
  let result;
  try {
    result = await check.work();
  } catch (error) {
    result = { ok: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  console.log(`${result.ok ? '✓' : '✗'} ${check.name} (${seconds(performance.now() - startedAt)})`);
  return { ...check, ...result };
}

/**
 * Runs independent checks side by side, names each as it ends, and afterwards shows what failed in full.
 * @param {import('./checks.mjs').Check[]} checks
 * @param {number} [atOnce]
 * @returns {Promise<Finished[]>}
 */
export async function runChecks(checks, atOnce = 2) {
  const waiting = [...checks];
  /** @type {Finished[]} */
  const finished = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) finished.push(await finish(check));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const { name, output } of finished.filter(({ ok }) => !ok)) {
    console.log(`\n── ${name} ──\n${output.trim()}`);
  }
  return finished;
}
