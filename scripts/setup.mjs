import { ensureSetup } from './setup/setup.mjs';
import { runAsScript } from './terminal/progress.mjs';

await runAsScript(async () => {
  const { executable } = await ensureSetup({ forTests: process.argv.includes('--tests') });
  console.log(`Ready: ${executable}`);
});
