import { expect, type Page } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/test.ts';

/** Gives a shortcut other keys, as the keyboard does it. */
async function rebind(page: Page, name: string, keys: string) {
  const row = page
    .getByRole('definition')
    .filter({ has: page.getByRole('button', { name: `${name}, now` }) });
  await row.getByRole('button', { name: `${name}, now` }).press('Enter');
  await page.keyboard.press(keys);
}

test('shortcuts are given other keys, clashes are said and refused, and sheet, tooltip and next start know them', async ({
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation } = await talk(workspace, 'Ann Lee');
  const { page } = desktop;
  await conversation.composer.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('term').filter({ hasText: 'Transfer' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Change the keyboard shortcuts' }).press('Enter');
  const editor = page.getByRole('dialog', { name: 'Change the keyboard shortcuts' });
  await expectAccessible(page, 'changing shortcuts');

  await rebind(page, 'Put on hold, or go on', 'Alt+t');
  await expect(editor.getByRole('alert')).toHaveText('Alt+T belongs to “Transfer”. Change that one first.');
  for (const [keys, why] of [
    ['Control+Shift+f', 'the input method'],
    ['Control+c', 'the system or the window'],
    ['Insert', 'screen readers'],
    ['h', 'writes something while you type'],
    ['Enter', 'means the same for everybody'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(editor.getByRole('alert')).toContainText(why);
  }
  await page.keyboard.press('Alt+f');
  await expect(editor.getByRole('button', { name: 'Put on hold, or go on, now Alt+F' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();

  await conversation.composer.press('Alt+h');
  await conversation.composer.press('Alt+f');
  await conversation.region.getByRole('button', { name: 'Resume' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('AltF');
  await desktop.restart();
  const back = await new WorkspacePage(desktop.page).ready();
  await (await back.conversation('Ann Lee')).composer.press('Alt+f');
  await desktop.page.getByRole('button', { name: 'Hold', exact: true }).waitFor();
});
