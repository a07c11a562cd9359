import { expect } from '@playwright/test';
import { BulkTransferForm } from './pages/bulk-transfer-form.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/test.ts';

test('a list of customers loses nothing: places are kept, views say who is next, and several are flagged and freed at once', async ({
  atWork,
  talk,
  clientOf,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { page } = desktop;
  const ann = await talk(workspace, 'Ann Lee');
  const bob = await talk(workspace, 'Bob Ray');
  const me = await clientOf('liwen');
  const { interactionId } = ann;
  for (let i = 1; i <= 16; i += 1) {
    const text =
      i < 16
        ? `One
of
sixteen: ${i}`
        : 'This is the last of sixteen.';
    await me.mutate('interaction.postMessage', { interactionId, messageId: `m${i}`, text });
  }

  await test.step('one goes on where one was: the place in the log and the caret', async () => {
    await workspace.open('Ann Lee');
    const { log, composer, region } = ann.conversation;
    await expect(ann.conversation.message('the last of sixteen')).toBeVisible();
    await composer.fill('Good day, again');
    await composer.evaluate((input: HTMLTextAreaElement) => input.setSelectionRange(5, 8));
    await log.hover();
    await page.mouse.wheel(0, -600);
    await expect(region.getByRole('button', { name: 'To the newest' })).toBeVisible();
    const top = await log.evaluate((element) => element.scrollTop);
    await composer.press('Alt+ArrowDown');
    await bob.conversation.ready();
    await page.keyboard.press('Alt+ArrowUp');
    await ann.conversation.ready();
    await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBe(top);
    await expect(composer).toBeFocused();
    await page.keyboard.type('afternoon');
    await expect(composer).toHaveValue('Good afternoon, again');
  });

  await test.step('what is unread is counted, shown alone and gone to by key', async () => {
    await expect(workspace.view('Unread')).toContainText('0');
    await bob.chat.say('Are you there?');
    await expect(workspace.view('Unread')).toContainText('1');
    await page.keyboard.press('Alt+v');
    await expect(workspace.view('Unread')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Alt+j');
    await bob.conversation.ready();
    await expect(workspace.matter('Ann Lee')).toBeHidden();
    await workspace.view('All').click();
  });

  await test.step('what is done with several is said of each, and taken back', async () => {
    await me.mutate('interaction.startWrapUp', { interactionId: bob.interactionId });
    await workspace.matter('Ann Lee').click({ modifiers: ['Control'] });
    await workspace.matter('Bob Ray').click({ modifiers: ['Shift'] });
    await workspace.withMarked('Put on hold');
    const said = workspace.left.getByRole('status').filter({ hasText: /Put on hold|Taken back/ });
    await expect(said).toContainText('Put on hold: 1');
    await expect(said).toContainText('Bob Ray: This is not possible in the present state.');
    await expect(workspace.matter('Ann Lee')).toContainText('On hold');
    await page.keyboard.press('Control+z');
    await expect(said).toContainText('Taken back: 1');
    await expect(workspace.matter('Ann Lee')).not.toContainText('On hold');

    await workspace.matter('Bob Ray').focus();
    await page.keyboard.press('x');
    await workspace.withMarked('Flag as urgent');
    await expect(workspace.left.getByRole('listitem').first()).toContainText('Bob Ray');
    await expect(workspace.matter('Bob Ray')).toContainText('Urgent');
  });

  await test.step('columns and density are as this person left them', async () => {
    const list = page.getByRole('separator', { name: 'Width of the list' });
    const before = Number(await list.getAttribute('aria-valuenow'));
    await list.press('ArrowRight');
    await expect(list).toHaveAttribute('aria-valuenow', String(before + 16));
    const height = async () => (await workspace.matter('Ann Lee').boundingBox())?.height ?? 0;
    const usual = await height();
    await page.getByRole('button', { name: /settings and sign-out$/ }).click();
    await page.getByRole('radio', { name: 'Dense' }).press('Space');
    await page.keyboard.press('Escape');
    await expect.poll(height).toBeLessThan(usual);
    await page.reload();
    await new WorkspacePage(page).ready();
    await expect(list).toHaveAttribute('aria-valuenow', String(before + 16));
    await expect.poll(height).toBeLessThan(usual);
    await list.dblclick();
    await expect(list).toHaveAttribute('aria-valuenow', String(before));
    // The same person at another machine.
    const dense = await height();
    const set = { key: 'density', value: 'comfortable', setAt: Date.now() };
    expect(await me.mutate('person.prefer', set)).toMatchObject({ status: 'ok' });
    await expect.poll(height).toBeGreaterThan(dense);
  });

  await test.step('several are handed over at once, offline: nothing goes incomplete, and nothing goes before its time to be taken back', async () => {
    // The time to take it back does not run out while a busy machine looks at the page.
    await page.evaluate(() => {
      const set = window.setTimeout.bind(window);
      const patient = (task: TimerHandler, ms?: number) => set(task, ms === 10_000 ? 600_000 : ms);
      window.setTimeout = patient as typeof window.setTimeout;
    });
    await me.mutate('interaction.resumeTalk', { interactionId: bob.interactionId });
    await expect(workspace.matter('Bob Ray')).not.toContainText('Wrap-up');
    await workspace.unplug();
    await workspace.matter('Ann Lee').click({ modifiers: ['Control'] });
    await workspace.matter('Bob Ray').click({ modifiers: ['Control'] });
    await page.keyboard.press('t');
    const form = await new BulkTransferForm(page).ready();
    await form.fill({
      to: '王浩',
      reason: 'My colleague goes on with you.',
      tried: 'Asked',
      expectation: 'A date',
    });
    await form.own('Ann Lee', 'Summary').fill('Invoice');
    await expectAccessible(page, 'handing several over');
    await form.submit();
    await expect(form.own('Bob Ray', 'Summary')).toHaveAttribute('aria-invalid', 'true');
    await form.own('Bob Ray', 'Summary').fill('Parcel');
    await form.submit();
    const leaving = workspace.left.getByText('Handing over 2 in a moment.');
    await expect(leaving).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(leaving).toBeHidden();
    await expect(form.own('Bob Ray', 'Summary')).toHaveValue('Parcel');
    await form.submit();
    await workspace.left.getByRole('button', { name: 'Now' }).click();
    await expect(workspace.left.getByText('Handed over: 2')).toBeVisible();
    await expect(workspace.matter('Ann Lee')).toBeHidden();
    await expect(ann.chat.message('My colleague goes on with you.')).toHaveCount(0);
    await workspace.plugIn();
    for (const { chat } of [ann, bob])
      await expect(chat.message('My colleague goes on with you.')).toBeVisible();
  });
});
