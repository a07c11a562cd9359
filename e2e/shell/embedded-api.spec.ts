import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshDataDir, inWorkstation, type Workstation } from './workstation.ts';

const apiPid = ({ app }: Workstation) =>
  app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Shiftdesk API')?.pid,
  );

const apiState = ({ page }: Workstation) =>
  page.evaluate(async () => (await window.shiftdesk.call('app.bootstrap', {})).apiState.state);

/** Asks from the page, through every wall, as the workstation does. */
const health = ({ page }: Workstation) =>
  page.evaluate(async () => {
    const { apiUrl } = await window.shiftdesk.call('app.bootstrap', {});
    return fetch(`${apiUrl}/health`).then(
      ({ status }) => status,
      () => 0,
    );
  });

test('the embedded API serves the page, is started again when it dies, and closes its database at the end', async () => {
  const dataDir = freshDataDir();
  const lock = join(dataDir, 'shiftdesk.lock');
  await inWorkstation(dataDir, { SHIFTDESK_API_URL: '', SHIFTDESK_DEMO: '1' }, async (workstation) => {
    await expect.poll(() => apiState(workstation), { timeout: 60_000 }).toBe('ready');
    expect(await health(workstation)).toBe(200);
    expect(existsSync(lock)).toBe(true);

    const first = await apiPid(workstation);
    expect(first).toBeGreaterThan(0);
    if (first) process.kill(first, 'SIGKILL');
    await expect.poll(() => apiState(workstation)).not.toBe('ready');
    await expect.poll(() => apiState(workstation), { timeout: 60_000 }).toBe('ready');
    expect(await apiPid(workstation)).not.toBe(first);
    expect(await health(workstation)).toBe(200);
  });
  expect(existsSync(lock)).toBe(false);
});
