import path from 'node:path';
import { inRoot, root } from '../terminal/root.mjs';

/**
 * One deliberate breakage: in `file`, `find` (which must be there exactly once) becomes `replace`.
 * @typedef {{ file: string, find: string, replace: string, why: string }} Mutant
 */

/**
 * Makes one file of the simulation with the engine and the server's rules in it.
 * @param {string} name of the file
 * @param {Mutant} [mutant]
 * @returns {Promise<string>} the file
 */
export async function bundleSimulation(name, mutant) {
  const { build } = await import('vite'); // late: npm packages may have been installed a moment ago
  const broken = { times: 0 };
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: mutant ? [breaking(mutant, broken)] : [],
    build: {
      ssr: true,
      outDir: inRoot('out', 'simulation'),
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: {
        input: { [name]: inRoot('testing', 'simulation', 'seeds.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  if (mutant && broken.times !== 1) throw new Error(`${mutant.file} is not part of the simulation`);
  return inRoot('out', 'simulation', `${name}.mjs`);
}

/** @param {Mutant} mutant @param {{ times: number }} broken @returns {import('vite').Plugin} */
function breaking(mutant, broken) {
  return {
    name: 'break-one-rule',
    enforce: 'pre',
    transform(code, id) {
      if (path.relative(root, id) !== path.normalize(mutant.file)) return null;
      broken.times += 1;
      return breakRule(code, mutant);
    },
  };
}

/**
 * @param {string} code
 * @param {Mutant} mutant
 */
export function breakRule(code, { file, find, replace }) {
  const found = code.split(find).length - 1;
  if (found !== 1) throw new Error(`${file} has this ${found} times, not once: ${find}`);
  return code.replace(find, () => replace);
}
