import { expect } from '@playwright/test';
import { LeadPage } from '../pages/lead-page.ts';
import { test } from '../support/test.ts';
import { photograph, setView } from './camera.ts';

test.use({ demo: true });
test.describe.configure({ timeout: 600_000 });

test('the team lead’s view', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await setView(desktop, 1280, 800);
  await page.getByRole('button', { name: /^Sign in as 赵敏/ }).click();
  const lead = await new LeadPage(page).ready();
  await lead.online();
  await photograph(desktop, '40-lead');
  await lead.main
    .getByRole('button', { name: /^Service level B, .*, Today:/ })
    .first()
    .click();
  await page.getByRole('grid', { name: 'Rows behind the figure' }).waitFor();
  await photograph(desktop, '41-rows-behind-a-figure');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Show the numbers' }).click();
  await photograph(desktop, '42-half-hours-in-numbers');
  await setView(desktop, 1920, 1080);
  await photograph(desktop, '43-lead-1920');
  const board = await lead.openBoard();
  await page.keyboard.press('f');
  await board.button('Leave full screen').waitFor();
  await photograph(desktop, '45-wallboard');
  await page.keyboard.press('Escape');
  await setView(desktop, 1280, 800);
  await page.keyboard.press('s');
  const staffing = page.getByRole('region', { name: 'Staffing' });
  await expect(async () => {
    // The weeks behind the demo are written while it is already lived in.
    await page.keyboard.press('b');
    await page.keyboard.press('s');
    await staffing.getByText('tried on the last 28 days').waitFor({ timeout: 3_000 });
  }).toPass();
  await photograph(desktop, '46-staffing');
  const history = await lead.openHistory();
  await history.report.waitFor();
  await photograph(desktop, '47-history');
  await page.keyboard.press('n');
  await setView(desktop, 1280, 800, 2);
  await photograph(desktop, '44-lead-zoomed');
});
