import { expect, type Page, test } from '@playwright/test';
import { WorkspacePage } from '../pages/workspace-page.ts';
import { test as centre, signIn } from '../support/test.ts';
import { WatchedLine } from '../support/watched-line.ts';
import { openSmallServer } from './small-server.ts';
import { freshDataDir, inWorkstation } from './workstation.ts';

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

test('the offline switch of the demo refuses what a window asks for, also after a reload, and gives it back', async () => {
  const server = await openSmallServer();
  try {
    await inWorkstation(
      freshDataDir(),
      { SHIFTDESK_API_URL: server.url, SHIFTDESK_DEMO: '1' },
      async ({ page }) => {
        expect(await tries(page, server.url)).toEqual(['here', 'open']);
        expect(await setOffline(page, true)).toEqual({ offline: true });
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

centre(
  'at the switch the desk hangs up its line and ends the questions under way',
  async ({ api, openDesktop }) => {
    const line = await WatchedLine.to(api.url);
    const { page } = await openDesktop({ apiUrl: line.url });
    await signIn(page, 'liwen');
    const workspace = await new WorkspacePage(page).ready();
    await workspace.online();
    await expect.poll(() => line.live()).toBe(1);
    await workspace.everythingSent();

    line.holdAnswers();
    await workspace.setState('Not ready · Break');
    await expect.poll(() => line.unanswered()).toContainEqual(expect.stringContaining('/sync/push'));
    await workspace.unplug();
    await expect.poll(() => [line.live(), ...line.unanswered()]).toEqual([0]);
    await expect(workspace.connection).toContainText('1 to send');

    line.release();
    await workspace.setState('Available');
    await expect(workspace.connection).toContainText('2 to send');
    expect(line.live()).toBe(0);
    await workspace.plugIn();
    await workspace.everythingSent();
    await expect.poll(() => line.live()).toBe(1);
    line.close();
  },
);
