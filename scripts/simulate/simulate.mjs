import { bundleSimulation } from './bundle.mjs';
import { runSeeds } from './run-seeds.mjs';

/**
 * Lives seeds and tells of those that failed: the first one step by step, with nothing in it that is not needed.
 * @param {import('./run-seeds.mjs').Wish} wish
 * @returns {Promise<import('./run-seeds.mjs').Lived>}
 */
export async function simulate(wish) {
  const bundle = await bundleSimulation('simulation');
  const startedAt = performance.now();
  const result = await runSeeds(bundle, wish);
  const spent = (performance.now() - startedAt) / 1000;
  for (const line of result.story) console.log(line);
  for (const { seed, violation } of result.failures)
    console.log(
      `seed ${seed}: ${violation.invariant}: ${violation.what}   (npm run simulate -- --from ${seed} --seeds 1)`,
    );
  console.log(`${result.lived} seeds, ${(result.lived / spent).toFixed(0)} a second`);
  return result;
}
