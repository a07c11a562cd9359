// npm run build: the workstation, the customer's pages and the central API; skips what has not changed.
import { buildAll } from './build/build.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { runAsScript } from './terminal/progress.mjs';

await runAsScript(async () => {
  await ensureNpmPackages();
  await buildAll();
  console.log('Everything is built: out/');
});
