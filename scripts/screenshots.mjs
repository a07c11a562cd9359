// npm run screenshots: every screen in both languages and both colour schemes, into artifacts/screenshots.
import fs from 'node:fs';
import { buildAll } from './build/build.mjs';
import { findChromium } from './setup/chromium.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { ensureSetup, runtimeEnvironment } from './setup/setup.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

await runAsScript(async () => {
  const runtime = await ensureSetup({ forTests: true });
  await buildAll();
  const { runPlaywright } = await import('./report/playwright.mjs');
  const folder = inRoot('artifacts', 'screenshots');
  fs.mkdirSync(folder, { recursive: true });
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    const env = {
      ...runtimeEnvironment(runtime),
      ...(screen ? { DISPLAY: screen.display } : {}),
      SHIFTDESK_CHROMIUM: findChromium() ?? '',
      SHIFTDESK_SCREENSHOTS: folder,
    };
    const { ok, count } = await runPlaywright('screenshots', env, process.argv.slice(2));
    const pictures = fs
      .readdirSync(folder, { recursive: true })
      .filter((name) => String(name).endsWith('.png'));
    console.log(`${pictures.length} pictures in ${folder} (${count.passed} passed, ${count.failed} failed)`);
    return ok ? 0 : 1;
  } finally {
    screen?.stop();
  }
});
