// npm run bench -- NAME [--json] [...]: runs bench/NAME.bench.ts with what else is said; a table for people, and with --json one JSON object last.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { machine, table } from './bench/table.mjs';
import { buildAll } from './build/build.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { ensureSetup, runtimeEnvironment } from './setup/setup.mjs';
import { PlainError, runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

const ending = '.bench.ts';

/** @param {string | undefined} name @returns {string} the file */
function findBench(name) {
  const file = inRoot('bench', `${name}${ending}`);
  if (name && fs.existsSync(file)) return file;
  const known = fs.readdirSync(inRoot('bench')).filter((entry) => entry.endsWith(ending));
  const list = known.map((entry) => `  ${entry.slice(0, -ending.length)}`).join('\n') || '  (none yet)';
  throw new PlainError(`Usage: npm run bench -- NAME [--json]\nThere is:\n${list}`);
}

/** @returns {Promise<() => void>} takes the display away again */
async function prepareWorkstation() {
  Object.assign(process.env, runtimeEnvironment(await ensureSetup()));
  await buildAll();
  if (hasDisplay()) return () => {};
  const { display, stop } = await startVirtualDisplay();
  process.env.DISPLAY = display;
  return stop;
}

await runAsScript(async () => {
  const [name, ...options] = process.argv.slice(2);
  const file = findBench(name);
  await ensureNpmPackages();
  const { register } = await import('tsx/esm/api');
  register();
  const { bench } = await import(pathToFileURL(file).href);
  const { summarise } = await import(pathToFileURL(inRoot('bench', 'frame.ts')).href);
  const cleanUp = bench.needsWorkstation ? await prepareWorkstation() : () => {};
  try {
    const rows = summarise(await bench.run(options.filter((word) => word !== '--json')));
    const on = machine();
    console.log(
      `${name}, on ${on.cpu}, ${on.cores} cores, ${on.memoryGb} GB, ${on.system}, Node ${on.node}\n`,
    );
    console.log(table(rows));
    if (options.includes('--json')) console.log(JSON.stringify({ bench: name, machine: on, rows }));
  } finally {
    cleanUp();
  }
});
