// npm run import -- <format> <file>: brings calls, chats or journal events of another system in (docs/import.md).
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './build/build.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { defaultDataFolder } from './start/data-folder.mjs';
import { runInForeground } from './terminal/foreground.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

/** npm runs scripts in the project's folder; a file is meant from where the person stood. @param {string} word */
function fromWhereAsked(word) {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), word);
  return fs.existsSync(file) ? file : word;
}

await runAsScript(async () => {
  const [format, ...rest] = process.argv.slice(2);
  await ensureNpmPackages();
  await buildAll({ only: ['central API'] });
  const words = format === undefined ? [] : [format, ...rest.map(fromWhereAsked)];
  return runInForeground([
    {
      command: process.execPath,
      args: ['--enable-source-maps', inRoot('out', 'server', 'import.js'), ...words],
      env: {
        NODE_ENV: 'production',
        SHIFTDESK_DATA_DIR: process.env.SHIFTDESK_DATA_DIR || defaultDataFolder(),
      },
    },
  ]);
});
