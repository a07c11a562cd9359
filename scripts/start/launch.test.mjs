import { describe, expect, it } from 'vitest';
import { launchWorkstation, sandboxArguments } from './launch.mjs';

/** Starts a small program in place of the workstation. @param {string} program @param {object} [options] */
function launch(program, options) {
  /** @type {string[]} */
  const shown = [];
  const show = (/** @type {string} */ line) => shown.push(line);
  return { ...launchWorkstation(process.execPath, ['-e', program], { show, ...options }), shown };
}

const waitForever = 'setInterval(() => {}, 1000);';
const sayReady = `console.log('shiftdesk:ready ' + JSON.stringify({ customerUrl: 'http://c/', apiUrl: 'http://a/' }));`;

describe('starting the workstation', () => {
  it('gives the addresses the app tells, and stops it when asked', async () => {
    const workstation = launch(sayReady + waitForever);
    expect(await workstation.ready).toEqual({ customerUrl: 'http://c/', apiUrl: 'http://a/' });
    expect(await workstation.stop()).toBeGreaterThan(0);
  });

  it("shows the app's lines but not Chromium's own troubles", async () => {
    const noise = '[12:34/567890.123:ERROR:bus.cc(407)] Failed to connect to the bus';
    const workstation = launch(`console.log('hello'); console.error(${JSON.stringify(noise)}); ${sayReady}`);
    await workstation.ended;
    expect(workstation.shown).toEqual(['hello']);
  });

  it('repeats the last words of an app that ends before it is ready', async () => {
    const workstation = launch(`console.error('the data folder is in use'); process.exit(3);`);
    await expect(workstation.ready).rejects.toThrow(/exit code 3[\s\S]*the data folder is in use/);
  });

  it('gives the reason when the API cannot start', async () => {
    const failed = `console.log('shiftdesk:apiFailed ' + JSON.stringify({ message: 'another process has the data' }));`;
    const workstation = launch(failed + waitForever);
    await expect(workstation.ready).rejects.toThrow('could not start: another process has the data');
    await workstation.stop();
  });

  it('does not wait for ever for an app that says nothing', async () => {
    const workstation = launch(waitForever, { patienceMs: 50 });
    await expect(workstation.ready).rejects.toThrow('did not become ready');
    await workstation.stop();
  });

  it('says so when the runtime cannot be started at all', async () => {
    const workstation = launchWorkstation('/gone/electron', []);
    await expect(workstation.ready).rejects.toThrow('ENOENT');
  });
});

it("leaves Chromium's sandbox on for everybody but root", () => {
  expect(sandboxArguments(1000)).toEqual([]);
  expect(sandboxArguments(0)).toEqual(['--no-sandbox']);
});
