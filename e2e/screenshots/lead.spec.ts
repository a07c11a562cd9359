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
  await setView(desktop, 1280, 800, 2);
  await photograph(desktop, '44-lead-zoomed');
});
