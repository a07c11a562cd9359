import { expect } from '@playwright/test';
import { LeadPage } from './pages/lead-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn, test } from './support/test.ts';

test('a customer’s message changes the wallboard, full screen and in its rows', async ({
  api,
  openDesktop,
  openCustomer,
}) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await lead.online();
  const board = await lead.openBoard();
  const general = board.queue('General enquiries');
  await expect(general.figure('Waiting')).toHaveText(/^Waiting0/);
  await page.keyboard.press('f');
  await expect(board.button('Leave full screen')).toBeVisible();
  await expect.poll(() => board.fillsWindow()).toBe(true);

  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Where is my parcel?' });
  await expect(general.figure('Waiting')).toHaveText(/^Waiting1/);
  await expect(board.waitingForFirstAnswer).toContainText('Ann Lee');
  const said = (await board.lag.textContent()) ?? '';
  expect(Number(/Lag ([\d.]+) s/.exec(said)?.[1]), said).toBeLessThan(5);
  await expectAccessible(page, 'wallboard');

  await general.figure('Waiting').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('grid', { name: 'Rows behind the figure' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(board.button('Leave full screen')).toBeVisible();

  await api.kill();
  await expect(board.stale).toContainText('Offline');
  await page.keyboard.press('Escape');
  await expect(board.button('Full screen')).toBeVisible();

  await page.keyboard.press('s');
  await expect(page.getByRole('region', { name: 'Staffing' })).toContainText('Only the centre has the weeks');
});
