import { buildAll } from '../build/build.mjs';
import { ensureNpmPackages } from '../setup/npm-packages.mjs';
import { runInForeground } from '../terminal/foreground.mjs';
import { runAsScript } from '../terminal/progress.mjs';
import { inRoot } from '../terminal/root.mjs';
import { defaultDataFolder } from './data-folder.mjs';

/**
 * Builds the central API and runs one of its tools over the data of this computer, with what the command line says.
 * @param {string} tool
 * @param {...string} words
 */
export const runServerTool = (tool, ...words) =>
  runAsScript(async () => {
    await ensureNpmPackages();
    await buildAll({ only: ['central API'] });
    return runInForeground([
      {
        command: process.execPath,
        args: [
          '--enable-source-maps',
          inRoot('out', 'server', `${tool}.js`),
          ...words,
          ...process.argv.slice(2),
        ],
        env: {
          NODE_ENV: 'production',
          SHIFTDESK_DATA_DIR: process.env.SHIFTDESK_DATA_DIR || defaultDataFolder(),
        },
      },
    ]);
  });
