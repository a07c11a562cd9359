// npm run simulate -- --seeds N [--from S] [--seconds T]: the real engine through N seeded lives of a small centre, over
// lines, disks and clocks that do what real ones do on a bad day (docs/sync.md). The last line says how many passed.
// npm run simulate -- --mutants [--only WORD]: breaks one rule of the engine at a time; each must be noticed.
import { parseArgs } from 'node:util';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { simulate } from './simulate/simulate.mjs';
import { PlainError, runAsScript } from './terminal/progress.mjs';

/** @param {string | undefined} text @param {string} name @param {number} otherwise */
function numberOf(text, name, otherwise) {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value >= 0)) throw new PlainError(`--${name} takes a number`);
  return value;
}

await runAsScript(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      from: { type: 'string' },
      seconds: { type: 'string' },
      mutants: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  await ensureNpmPackages();
  if (values.mutants) {
    const { tryMutants } = await import('./simulate/try-mutants.mjs');
    return tryMutants(values.only);
  }
  const { lived, failures } = await simulate({
    from: numberOf(values.from, 'from', 1),
    seeds: numberOf(values.seeds, 'seeds', 2_000),
    ...(values.seconds && { seconds: numberOf(values.seconds, 'seconds', 0) }),
  });
  console.log(`${lived - failures.length} passed, ${failures.length} failed`);
  return failures.length > 0 || lived === 0 ? 1 : 0;
});
