import fs from 'node:fs';
import { inRoot } from '../terminal/root.mjs';
import { breakRule, bundleSimulation } from './bundle.mjs';
import { engineMutants, serverMutants } from './mutants.mjs';
import { runSeeds } from './run-seeds.mjs';

/** A breakage must be noticed within so many seeds. */
const SEEDS = 2_000;
/** Of thirty breakages of the engine at least twenty-nine are noticed. */
const NOTICED_SHARE = 29 / 30;

/**
 * Breaks one rule after another and lives seeds until one of them notices.
 * @param {string} [only] a word that the breakage must contain
 * @returns {Promise<number>} exit code
 */
export async function tryMutants(only = '') {
  const all = [
    ...engineMutants.map((mutant) => ({ ...mutant, of: 'engine' })),
    ...serverMutants.map((mutant) => ({ ...mutant, of: 'server' })),
  ];
  for (const mutant of all) breakRule(fs.readFileSync(inRoot(mutant.file), 'utf8'), mutant);
  const chosen = all.filter(({ why, file }) => `${file} ${why}`.includes(only));
  let [caught, caughtInEngine, inEngine] = [0, 0, 0];
  for (const [i, mutant] of chosen.entries()) {
    const bundle = await bundleSimulation(`mutant-${process.pid}-${i}`, mutant);
    const { failures } = await runSeeds(bundle, { from: 1, seeds: SEEDS, stopAtFirst: true });
    fs.rmSync(bundle);
    const [failure] = failures;
    if (failure) caught += 1;
    if (mutant.of === 'engine') {
      inEngine += 1;
      if (failure) caughtInEngine += 1;
    }
    const by = failure
      ? `✓ seed ${String(failure.seed).padStart(4)} ${failure.violation.invariant}`
      : '✗ NOBODY NOTICED';
    console.log(`${by.padEnd(34)} ${mutant.of} ${mutant.file}: ${mutant.why}`);
  }
  console.log(`${caughtInEngine} of ${inEngine} breakages of the engine`);
  console.log(`${caught} of ${chosen.length} mutants caught`);
  return caughtInEngine >= inEngine * NOTICED_SHARE && caught >= chosen.length - 1 ? 0 : 1;
}
