// npm run verify-journal [-- --noted PLACE:HASH]: whether the journal is what was written (docs/audit.md).
import { buildAll } from './build/build.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { defaultDataFolder } from './start/data-folder.mjs';
import { runInForeground } from './terminal/foreground.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

await runAsScript(async () => {
  await ensureNpmPackages();
  await buildAll({ only: ['central API'] });
  return runInForeground([
    {
      command: process.execPath,
      args: ['--enable-source-maps', inRoot('out', 'server', 'verify-journal.js'), ...process.argv.slice(2)],
      env: {
        NODE_ENV: 'production',
        SHIFTDESK_DATA_DIR: process.env.SHIFTDESK_DATA_DIR || defaultDataFolder(),
      },
    },
  ]);
});
