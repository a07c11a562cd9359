import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openSmallServer } from './small-server.ts';
import { freshDataDir, inWorkstation, openWorkstation } from './workstation.ts';

const NAME = 'Planted Longstocking';
const vault = 'liwen@centre';

const call = {
  open: (page: Page) => page.evaluate((name) => window.shiftdesk.call('vault.open', { vault: name }), vault),
  unlock: (page: Page, pin: string) =>
    page.evaluate((request) => window.shiftdesk.call('vault.unlock', request), { vault, pin }),
  setPin: (page: Page, key: string, pin: string) =>
    page.evaluate((request) => window.shiftdesk.call('vault.setPin', request), { vault, key, pin }),
};

/** Files under the folder that hold the text, in either of the ways the browser writes text. */
function filesWith(folder: string, text: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return files.filter((path) => {
    const bytes = readFileSync(path);
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });
}

test('what the journal has answered for is there after the program was killed', async () => {
  const dataDir = freshDataDir();
  const { app, page } = await openWorkstation(dataDir);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await page.evaluate(async () => {
    for (let n = 0; n < 50; n += 1)
      await window.shiftdesk.call('journal.write', {
        journal: 'liwen@centre',
        added: [{ uid: `uid-${1000 + n}`, sealed: btoa(`intent ${n}`) }],
        settled: n % 2 ? [`uid-${1000 + n - 1}`] : [],
      });
  });
  app.process().kill('SIGKILL');
  await gone;
  await inWorkstation(dataDir, {}, async (again) => {
    const { records } = await again.page.evaluate(() =>
      window.shiftdesk.call('journal.read', { journal: 'liwen@centre' }),
    );
    const odd = Array.from({ length: 25 }, (_, n) => 2 * n + 1);
    expect(records).toEqual(odd.map((n) => ({ uid: `uid-${1000 + n}`, sealed: btoa(`intent ${n}`) })));
  });
});

test('a key is the same after a restart, and with a PIN opens by nothing else', async () => {
  const dataDir = freshDataDir();
  const key = await inWorkstation(dataDir, {}, async ({ page }) => {
    const opened = await call.open(page);
    if (!('key' in opened)) throw new Error(opened.refused);
    expect(await call.setPin(page, opened.key, '123456')).toEqual({ refused: 'weak' });
    expect(await call.setPin(page, opened.key, '483927')).toEqual({});
    return opened.key;
  });
  await inWorkstation(dataDir, {}, async ({ page }) => {
    expect(await call.open(page)).toEqual({ refused: 'pin' });
    expect(await call.unlock(page, '483920')).toEqual({ refused: 'wrong', waitMs: 0 });
    expect(await call.unlock(page, '483927')).toEqual({ key });
  });
  expect(filesWith(dataDir, key)).toEqual([]);
});

test('a name that the network and the reminders carried lies nowhere in the data folder', async () => {
  const dataDir = freshDataDir();
  const server = await openSmallServer();
  await inWorkstation(dataDir, { SHIFTDESK_API_URL: server.url }, async ({ page }) => {
    const answer = await page.evaluate(
      async (address) => (await fetch(address)).text(),
      `${server.url}/?${NAME}`,
    );
    expect(answer).toBe('here');
    await page.evaluate((title) => {
      const reminder = { id: 'c1', fireAt: Date.now() + 3_600_000, title, body: title };
      return window.shiftdesk.call('reminders.sync', { reminders: [reminder] });
    }, NAME);
    const report = {
      level: 'warn' as const,
      source: 'test',
      message: `GET /?name=${NAME.split(' ')[0]} 404`,
    };
    await page.evaluate((entry) => window.shiftdesk.call('log.report', entry), report);
  });
  await server.stop();
  expect(filesWith(dataDir, 'Planted')).toEqual([]);
});
