// npm start: sets up what is missing, builds what has changed, and opens the workstation with its own API.
import fs from 'node:fs';
import { buildAll } from './build/build.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { ensureSetup, runtimeEnvironment } from './setup/setup.mjs';
import { launchWorkstation, sandboxArguments } from './start/launch.mjs';
import { untilFile } from './start/until-file.mjs';
import { PlainError, runAsScript, step } from './terminal/progress.mjs';
import { inRoot } from './terminal/root.mjs';

/** @returns {Promise<{ env: Record<string, string>, picture?: string, stop: () => void }>} */
async function findDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => {} };
  console.log('There is no display here, so the window opens on a virtual one; a picture of it is saved.');
  const picture = process.env.SHIFTDESK_FIRST_PICTURE || inRoot('artifacts', 'first-window.png');
  fs.mkdirSync(inRoot('artifacts'), { recursive: true });
  fs.rmSync(picture, { force: true });
  const { display, stop } = await startVirtualDisplay();
  return { env: { DISPLAY: display, SHIFTDESK_FIRST_PICTURE: picture }, picture, stop };
}

/** @param {import('./start/launch.mjs').Addresses} addresses @param {string} [picture] */
async function tell({ customerUrl, apiUrl }, picture) {
  console.log(`\nThe customer's page:  ${customerUrl}`);
  console.log(`The central API:      ${apiUrl}`);
  if (picture) {
    const came = await untilFile(picture, 60_000);
    console.log(
      came ? `The first window:     ${picture}` : 'No picture of the first window came within 60 s.',
    );
  }
  console.log('\nCtrl-C stops everything.');
}

await runAsScript(async () => {
  const runtime = await ensureSetup();
  await buildAll();
  const screen = await findDisplay();
  const env = { SHIFTDESK_DEMO: '1', ...process.env, ...runtimeEnvironment(runtime), ...screen.env };
  const args = [...sandboxArguments(), '.', ...process.argv.slice(2)];
  const workstation = launchWorkstation(runtime.executable, args, { env });
  let asked = false;
  const onSignal = () => {
    if (!asked) console.log('\nStopping …');
    asked = true;
    void workstation.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  try {
    const addresses = await Promise.race([
      step('Opening the workstation', () => workstation.ready),
      workstation.ended.then(() => undefined),
    ]);
    if (addresses) await tell(addresses, screen.picture);
    const code = await workstation.ended;
    return asked ? 0 : code;
  } catch (error) {
    if (asked) return 0;
    await workstation.stop();
    throw error instanceof Error ? error : new PlainError(String(error));
  } finally {
    screen.stop();
  }
});
