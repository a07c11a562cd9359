// npm test: sets up what is missing, then runs everything: checks, unit tests, the server on both databases,
// and people's whole work in real Electron windows. The last line says how many tests passed and failed.
// npm test -- WORD ... runs only the suites whose names contain a word: checks, simulation, pglite, postgresql, end.
import { buildAll } from './build/build.mjs';
import { findChromium } from './setup/chromium.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { ensureSetup, runtimeEnvironment } from './setup/setup.mjs';
import { PlainError, runAsScript, step } from './terminal/progress.mjs';
import { tally } from './test/tally.mjs';

const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** @returns {Promise<import('./test/tally.mjs').Suite[]>} */
async function checkSuites() {
  const { allChecks } = await import('./check/checks.mjs');
  const { runChecks } = await import('./check/run-checks.mjs');
  const finished = await step('Checks and unit tests', () => runChecks(allChecks()));
  return finished
    .filter(({ ok, count }) => count || !ok)
    .map(({ name, count }) => ({ name, count: count ?? oneFailure }));
}

/** @returns {Promise<import('./test/tally.mjs').Suite>} */
async function simulation() {
  const { simulate } = await import('./simulate/simulate.mjs');
  const { lived, failures } = await step('The engine in simulated lives', () =>
    simulate({ from: 1, seeds: 2_000 }),
  );
  return {
    name: 'simulation',
    count: { passed: lived - failures.length, failed: failures.length, skipped: 0 },
  };
}

/** @param {string} name @param {NodeJS.ProcessEnv} env @returns {Promise<import('./test/tally.mjs').Suite>} */
async function serverSuite(name, env) {
  const { runVitest } = await import('./report/vitest.mjs');
  const result = await step(`The server on ${name}`, () => runVitest(`server-${name}`, ['server'], { env }));
  if (!result.ok) console.log(result.output);
  return { name: `server on ${name}`, count: result.count };
}

/** @returns {Promise<import('./test/tally.mjs').Suite>} */
async function serverOnPostgres() {
  const { startPostgres } = await import('./test/postgres.mjs');
  const postgres = await step('Starting a real PostgreSQL', startPostgres);
  try {
    return await serverSuite('PostgreSQL', { SHIFTDESK_TEST_POSTGRES: postgres.url });
  } finally {
    await postgres.stop();
  }
}

/** @param {import('./setup/electron-runtime.mjs').Runtime} runtime @returns {Promise<import('./test/tally.mjs').Suite>} */
async function endToEnd(runtime) {
  await buildAll();
  const { runPlaywright } = await import('./report/playwright.mjs');
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    const env = {
      ...runtimeEnvironment(runtime),
      ...(screen ? { DISPLAY: screen.display } : {}),
      SHIFTDESK_CHROMIUM: findChromium() ?? '',
    };
    const { count } = await step('End to end, in real windows', () => runPlaywright('e2e', env));
    return { name: 'end to end', count };
  } finally {
    screen?.stop();
  }
}

/**
 * A suite that cannot even start must not hide the results of the others.
 * @param {string} name
 * @param {() => Promise<import('./test/tally.mjs').Suite | import('./test/tally.mjs').Suite[]>} work
 */
async function attempt(name, work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    return { name, count: oneFailure };
  }
}

await runAsScript(async () => {
  delete process.env.SHIFTDESK_TEST_POSTGRES; // the first run of the server's suites is meant for PGlite
  const runtime = await ensureSetup({ forTests: true });
  const all = [
    { name: 'checks', work: checkSuites },
    { name: 'simulation', work: simulation },
    { name: 'server on PGlite', work: () => serverSuite('PGlite', {}) },
    { name: 'server on PostgreSQL', work: serverOnPostgres },
    { name: 'end to end', work: () => endToEnd(runtime) },
  ];
  const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
  /** @type {import('./test/tally.mjs').Suite[]} */
  const suites = [];
  for (const { name, work } of all) {
    const asked = wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word));
    if (asked) suites.push(...[await attempt(name, work)].flat());
  }
  const { lines, last, ok } = tally(suites);
  console.log(`\n${lines.join('\n')}\n`);
  console.log(last);
  return ok ? 0 : 1;
});
