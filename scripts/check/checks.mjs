import { runVitest } from '../report/vitest.mjs';
import { inRoot } from '../terminal/root.mjs';
import { runNode } from '../terminal/run.mjs';
import { checkArrows } from './arrows.mjs';
import { checkHouseRules } from './house-rules/house-rules.mjs';
import { checkTypes, filesOfProject, typeProjects } from './types.mjs';

/**
 * @typedef {object} CheckResult
 * @property {boolean} ok
 * @property {string} output shown when it is not ok
 * @property {import('../report/vitest.mjs').Count} [count] for checks that are tests
 *
 * @typedef {object} Check
 * @property {string} name
 * @property {() => Promise<CheckResult> | CheckResult} work
 */

/** @param {string} script @param {string[]} args @returns {Promise<CheckResult>} */
async function tool(script, args) {
  const { code, output } = await runNode(inRoot('node_modules', script), args, { quiet: true });
  return { ok: code === 0, output };
}

/** Everything `npm run check` looks at, the longest first. @returns {Check[]} */
export function allChecks() {
  return [
    { name: 'unit tests', work: () => runVitest('unit', ['unit', 'screens']) },
    {
      name: 'format and lint',
      work: () =>
        tool('@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings', '--max-diagnostics=50']),
    },
    { name: 'arrows', work: checkArrows },
    { name: 'house rules', work: () => checkHouseRules() },
    {
      name: 'dead code',
      work: () => tool('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
    },
    ...typeProjects
      .filter(({ project }) => filesOfProject(project) > 0)
      .map(({ project, says }) => ({ name: `types: ${says}`, work: () => checkTypes(project) })),
  ];
}
