// npm run api: the central API alone; DATABASE_URL names a PostgreSQL, without it PGlite keeps the data.
import { buildAll } from './build/build.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { runInForeground } from './terminal/foreground.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

await runAsScript(async () => {
  await ensureNpmPackages();
  await buildAll({ only: ["customer's pages", 'central API'] });
  return runInForeground([
    {
      command: process.execPath,
      args: ['--enable-source-maps', inRoot('out', 'server', 'main.js'), ...process.argv.slice(2)],
      env: { SHIFTDESK_CUSTOMER_DIR: inRoot('out', 'customer'), NODE_ENV: 'production' },
    },
  ]);
});
