import { expect, type Page, test } from '@playwright/test';
import { openSmallServer } from './small-server.ts';
import { freshDataDir, inWorkstation } from './workstation.ts';

/** Opens a socket and an answer that does not end, and notes when the socket closes. */
const openLines = (page: Page, url: string) =>
  page.evaluate(async (server) => {
    const socket = new WebSocket(server.replace('http', 'ws'));
    await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
    socket.addEventListener('close', () => Reflect.set(window, 'socketClosed', true));
    await fetch(`${server}/open`);
  }, url);

const tries = (page: Page, url: string) =>
  page.evaluate(async (server) => {
    const answer = await fetch(server).then(
      (response) => response.text(),
      () => 'cut',
    );
    const socket = new WebSocket(server.replace('http', 'ws'));
    const line = await new Promise((resolve) => {
      socket.addEventListener('open', () => resolve('open'));
      socket.addEventListener('error', () => resolve('cut'));
    });
    socket.close();
    return [answer, line];
  }, url);

const setOffline = (page: Page, offline: boolean) =>
  page.evaluate((to) => window.shiftdesk.call('demo.offline', { offline: to }), offline);

test('the offline switch of the demo cuts everything, open lines too, and gives it back', async () => {
  const server = await openSmallServer();
  try {
    await inWorkstation(
      freshDataDir(),
      { SHIFTDESK_API_URL: server.url, SHIFTDESK_DEMO: '1' },
      async ({ page }) => {
        expect(await tries(page, server.url)).toEqual(['here', 'open']);
        await openLines(page, server.url);
        expect(await server.connections()).toBeGreaterThanOrEqual(2);

        expect(await setOffline(page, true)).toEqual({ offline: true });
        await expect.poll(() => page.evaluate(() => Reflect.get(window, 'socketClosed'))).toBe(true);
        await expect.poll(server.connections).toBe(0);
        expect(await tries(page, server.url)).toEqual(['cut', 'cut']);

        await page.reload();
        await page.waitForFunction(() => 'shiftdesk' in window);
        expect(
          await page.evaluate(async () => (await window.shiftdesk.call('app.bootstrap', {})).offline),
        ).toBe(true);
        expect(await tries(page, server.url)).toEqual(['cut', 'cut']);

        expect(await setOffline(page, false)).toEqual({ offline: false });
        expect(await tries(page, server.url)).toEqual(['here', 'open']);
      },
    );
  } finally {
    await server.stop();
  }
});
