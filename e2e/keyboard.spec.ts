import { expect, type Locator, type Page } from '@playwright/test';
import { LockScreen, PinDialog } from './pages/lock-screen.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { Caller } from './support/caller.ts';
import { PASSWORD } from './support/seed.ts';
import { test } from './support/test.ts';

const PIN = '480261';

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
  await page.keyboard.press('F6');
  await expect(editor.getByRole('button', { name: 'Put on hold, or go on, now F6' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();

  await conversation.composer.press('Alt+h');
  await conversation.composer.press('F6');
  await conversation.region.getByRole('button', { name: 'Resume' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('F6');
  await desktop.restart();
  const back = await new WorkspacePage(desktop.page).ready();
  await (await back.conversation('Ann Lee')).composer.press('F6');
  await desktop.page.getByRole('button', { name: 'Hold', exact: true }).waitFor();
});

/** Goes on with Tab until this has the focus, as somebody without a mouse gets there. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  // What a chip draws over is there all the same.
  await control.waitFor({ state: 'attached' });
  const focused = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused()) return;
    await page.keyboard.press('Tab');
  }
  await expect(control, 'Tab gets there').toBeFocused();
}

/** Every press of a mouse button there is on this page from now on; a locked desk opens again on a page of its own. */
const watchMouse = (page: Page) =>
  page.evaluate(() => {
    Reflect.set(window, 'mouse', 0);
    const count = () => Reflect.set(window, 'mouse', Number(Reflect.get(window, 'mouse')) + 1);
    for (const event of ['pointerdown', 'mousedown'])
      window.addEventListener(event, count, { capture: true });
  });

const mousePresses = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'mouse'));

test('a shift is done from sign-in to sign-out by the keyboard alone', async ({ api, openDesktop }) => {
  test.setTimeout(120_000);
  const { page } = await openDesktop();
  const keys = page.keyboard;
  const write = async (control: Locator, text: string) => {
    await tabTo(page, control);
    await keys.insertText(text);
  };
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
  await watchMouse(page);
  await keys.insertText('liwen');
  await write(page.getByRole('textbox', { name: 'Password' }), PASSWORD);
  await keys.press('Enter');
  const workspace = await new WorkspacePage(page).ready();
  await page.getByRole('complementary', { name: 'Start of shift' }).waitFor();
  await keys.press('Alt+o');
  await workspace.online();

  const ann = await Caller.arrive(api.url, 'Ann Lee', 'Where is my parcel?');
  const conversation = await workspace.acceptByKey('Ann Lee');
  await expect(conversation.composer).toBeFocused();
  await keys.press('Control+g');
  await expect(conversation.composer).toHaveValue(/Ann Lee/);
  await keys.press('Enter');
  await keys.insertText('It comes today.');
  await keys.press('Enter');
  await conversation.message('It comes today.').waitFor();
  await ann.say('Thank you!');
  await conversation.message('Thank you!').waitFor();

  await keys.press('Alt+b');
  const promise = page.getByRole('form', { name: 'Promise a callback' });
  await tabTo(page, promise.getByRole('radio').first());
  await keys.press('Space');
  await write(promise.getByRole('textbox', { name: 'Purpose' }), 'Tell that it came');
  await write(promise.getByRole('textbox', { name: 'Number to call' }), '13800138021');
  await keys.press('Control+Enter');
  await promise.waitFor({ state: 'hidden' });

  await Caller.arrive(api.url, 'Bob Ray', 'I want to change my order.');
  const second = await workspace.acceptByKey('Bob Ray');
  await expect(second.composer).toBeFocused();
  await keys.press('Alt+t');
  const transfer = page.getByRole('form', { name: 'Transfer' });
  await write(transfer.getByRole('combobox', { name: 'To', exact: true }), '王浩');
  await page.getByRole('option', { name: '王浩' }).waitFor();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await write(transfer.getByRole('textbox', { name: 'Summary' }), 'Wants another size');
  await write(transfer.getByRole('textbox', { name: 'What was tried' }), 'Looked at the order');
  await write(transfer.getByRole('textbox', { name: 'What the customer expects' }), 'A new order today');
  await write(
    transfer.getByRole('textbox', { name: 'What the customer reads' }),
    'My colleague changes orders.',
  );
  await keys.press('Control+Enter');
  await expect(workspace.matter('Bob Ray')).toHaveCount(0);

  await keys.press('Alt+ArrowDown');
  await expect(conversation.composer).toBeFocused();
  await keys.insertText('Half a sentence');
  const byName = async (command: string) => {
    await keys.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await keys.insertText(command);
    await page.getByRole('dialog').getByRole('button', { name: command }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
  };
  for (const state of ['Not ready · Break', 'Available']) {
    await byName(`State: ${state}`);
    await page.getByRole('button', { name: `Your state: ${state}` }).waitFor();
  }
  await keys.press('Control+l');
  const pin = await new PinDialog(page).ready();
  await expect(pin.pin).toBeFocused();
  await keys.insertText(PIN);
  expect(await mousePresses(page)).toBe(0);
  await keys.press('Enter');
  const locked = await new LockScreen(page).ready();
  await expect(locked.pin).toBeFocused();
  await watchMouse(page);
  await keys.insertText(PIN);
  await keys.press('Enter');
  await workspace.online();
  await expect(conversation.composer).toHaveValue('Half a sentence');
  await conversation.composer.press('Control+a');
  await keys.press('Delete');
  await keys.press('Alt+w');
  const record = page.getByRole('form', { name: 'Wrap-up' });
  await tabTo(page, record.getByRole('radiogroup', { name: 'Outcome' }).getByRole('radio').first());
  await keys.press('Space');
  await tabTo(page, record.getByRole('radiogroup', { name: 'Was it solved?' }).getByRole('radio').first());
  await keys.press('Space');
  await write(record.getByRole('textbox', { name: 'Summary' }), 'Asked for the parcel');
  await write(record.getByRole('textbox', { name: 'Solution' }), 'It comes today');
  await tabTo(page, record.getByRole('checkbox', { name: 'I asked whether there is anything else' }));
  await keys.press('Space');
  await keys.press('Control+Enter');
  await expect(workspace.matter('Ann Lee')).toHaveCount(0);

  await keys.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await keys.insertText('Callbacks');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(page.getByRole('main', { name: 'Callbacks' })).toContainText('Tell that it came');
  await keys.press('Alt+e');
  const end = page.getByRole('complementary', { name: 'End of shift' });
  await write(end.getByRole('combobox', { name: 'Who takes the callbacks' }), '陈思');
  await page.getByRole('option', { name: '陈思' }).waitFor();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await tabTo(page, end.getByRole('button', { name: /^Reassign/ }));
  await keys.press('Enter');
  await expect(end).toContainText('Nothing left');
  await tabTo(page, end.getByRole('button', { name: 'Finish shift and sign out' }));
  expect(await mousePresses(page)).toBe(0);
  await keys.press('Enter');
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
});
