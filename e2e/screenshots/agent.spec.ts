import { expect } from '@playwright/test';
import { CallbacksPage } from '../pages/callbacks-page.ts';
import { WorkspacePage } from '../pages/workspace-page.ts';
import { test } from '../support/test.ts';
import { photograph, setView } from './camera.ts';

test.use({ demo: true });
test.describe.configure({ timeout: 600_000 });

test('the agent’s shift', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await setView(desktop, 1280, 800);
  await page.getByRole('button', { name: /^Sign in as 李雯/ }).waitFor();
  await photograph(desktop, '01-sign-in');

  await page.getByRole('button', { name: /^Sign in as 李雯/ }).click();
  const workspace = await new WorkspacePage(page).ready();
  await workspace.online();
  await photograph(desktop, '02-workspace-before-work');

  await workspace.setState('Available');
  const offers = page.getByRole('article', { name: /^Offer: / });
  // Whoever the city sends: their names are known once they are here.
  const takeOffer = async (besides?: string) => {
    await offers.first().waitFor({ timeout: 120_000 });
    await page.keyboard.press('Alt+a');
    const opened = page.getByRole('region', { name: /^Conversation with / });
    await expect(opened).not.toHaveAccessibleName(`Conversation with ${besides}`);
    const name = (await opened.getAttribute('aria-label')) ?? '';
    return workspace.conversation(name.replace('Conversation with ', ''));
  };
  const first = await takeOffer();
  await expect(first.composer).toBeFocused();
  await offers.first().waitFor({ timeout: 120_000 });
  await photograph(desktop, '03-workspace-with-an-offer');

  await first.greetByKey();
  await photograph(desktop, '04-greeting-to-be-edited');
  await first.composer.press('Enter');
  await page.keyboard.press('Alt+s');
  await page.getByPlaceholder('Search scripts').waitFor();
  await photograph(desktop, '05-scripts');
  await page.keyboard.press('Escape');

  const second = await takeOffer(first.customer);
  await second.greetByKey();
  await second.composer.press('Enter');
  await workspace.open(first.customer);

  const transfer = await first.openTransfer();
  await transfer.fill({ summary: 'Parcel has been at the depot for a week', tried: 'Called the depot' });
  await transfer.submit();
  await photograph(desktop, '06-transfer-incomplete');
  await page.keyboard.press('Escape');

  const callback = await first.openCallback();
  await photograph(desktop, '07-callback');
  await callback.fill({ due: '2 working days', purpose: 'Tell where the parcel is' });
  await callback.submit();
  if (await callback.form.isVisible()) {
    await callback.fill({ number: '13800138021' });
    await callback.submit();
  }
  await callback.form.waitFor({ state: 'hidden' });
  await photograph(desktop, '08-conversation');

  const wrapUp = await first.openWrapUp();
  await wrapUp.submit();
  await photograph(desktop, '09-wrap-up-incomplete');
  await page.keyboard.press('Escape');

  await workspace.unplug();
  await first.say('I am still here, one moment please.');
  await photograph(desktop, '10-offline');
  await page.getByRole('button', { name: /Connection details$/ }).click();
  await photograph(desktop, '11-connection-details');
  await page.keyboard.press('Escape');
  await workspace.plugIn();

  await setView(desktop, 1920, 1080);
  await photograph(desktop, '12-conversation-1920');
  await setView(desktop, 1280, 800, 2);
  await photograph(desktop, '13-conversation-zoomed');
  await setView(desktop, 1280, 800);

  await page.getByRole('button', { name: /^Your state/ }).click();
  await photograph(desktop, '14-state');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /settings and sign-out$/ }).click();
  await photograph(desktop, '15-settings');
  await page.getByRole('button', { name: 'Show the keyboard shortcuts' }).click();
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await photograph(desktop, '20-shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type to find a screen or action').waitFor();
  await photograph(desktop, '16-palette');
  await page.keyboard.press('Escape');

  await workspace.goTo('Callbacks');
  await new CallbacksPage(page).promise(first.customer).click();
  await photograph(desktop, '17-callbacks');
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Reason' }).waitFor();
  await photograph(desktop, '18-snooze');
  await page.keyboard.press('Escape');
  await workspace.goTo('Quality');
  await page.getByRole('heading', { name: 'My evaluations' }).waitFor();
  await photograph(desktop, '19-my-evaluations');
});
