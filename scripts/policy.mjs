// npm run policy [-- --json]: how many clauses of the service manuals are carried out, each held against its tests.
import { countRegister, readFromRoot, readRegister } from './policy/proof.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { runAsScript } from './terminal/progress.mjs';

/** @param {import('./policy/proof.mjs').Group[]} groups @param {ReturnType<typeof countRegister>['counts']} counts */
function printTable(groups, { byGroup, total, carriedOut }) {
  const line = (/** @type {string} */ id, /** @type {number} */ done, /** @type {number} */ all, name = '') =>
    console.log(
      `${id.padEnd(6)}${String(done).padStart(4)} of ${String(all).padStart(3)}  ${name}`.trimEnd(),
    );
  console.log(
    'Clauses of the service manuals that are carried out: every test they name is there and runs.\n',
  );
  for (const { id, name } of groups) {
    const count = byGroup[id];
    if (count) line(id, count.carriedOut, count.total, name.en);
  }
  line('All', carriedOut, total);
}

await runAsScript(async () => {
  await ensureNpmPackages();
  const { readTestPlaces } = await import('./policy/test-places.mjs');
  const groups = readRegister();
  const { counts, problems } = countRegister(groups, { runs: await readTestPlaces(), read: readFromRoot });
  printTable(groups, counts);
  for (const problem of problems) console.log(`Not counted: ${problem}`);
  if (process.argv.includes('--json')) console.log(JSON.stringify(counts));
});
