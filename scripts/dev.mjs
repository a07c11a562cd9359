// npm run dev: the workstation with hot reload, and the customer's pages built again whenever they change.
import { forgetBuilds } from './build/build.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { ensureSetup, runtimeEnvironment } from './setup/setup.mjs';
import { sandboxArguments } from './start/launch.mjs';
import { runInForeground } from './terminal/foreground.mjs';
import { runAsScript } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

await runAsScript(async () => {
  const runtime = await ensureSetup();
  forgetBuilds();
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  if (screen)
    console.log(`There is no display here; the window opens on the virtual display ${screen.display}.`);
  const env = {
    SHIFTDESK_DEMO: '1',
    ...process.env,
    ...runtimeEnvironment(runtime),
    ...(screen ? { DISPLAY: screen.display } : {}),
  };
  const asRoot = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  try {
    return await runInForeground([
      {
        command: process.execPath,
        args: [
          inRoot('node_modules/electron-vite/bin/electron-vite.js'),
          'dev',
          '--watch',
          ...asRoot,
          ...process.argv.slice(2),
        ],
        env,
      },
      {
        command: process.execPath,
        args: [
          inRoot('node_modules/vite/bin/vite.js'),
          'build',
          '--watch',
          '--config',
          'customer/vite.config.ts',
        ],
        env,
      },
    ]);
  } finally {
    screen?.stop();
  }
});
