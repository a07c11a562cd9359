import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import type { Desktop } from './support/desktop.ts';
import { test } from './support/test.ts';

/** Notes what the system is asked to show, as if another program were in front. */
const watchNotifications = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow, Notification }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shown', shown);
    BrowserWindow.getFocusedWindow = () => null;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(`${this.title} | ${this.body}`);
      this.emit('show');
    };
  });
const shown = ({ app }: Desktop) => app.evaluate(() => Reflect.get(globalThis, 'shown') as string[]);

test('six interruptions break in within an hour; the others wait in a quiet list, but for what is urgent', async ({
  atWork,
  clientOf,
  openCustomer,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { page } = desktop;
  await watchNotifications(desktop);
  const { interactionId } = await talk(workspace, 'Ann Lee');
  expect(await shown(desktop), 'nothing was in hand: no interruption').toEqual([
    expect.stringMatching(/^A customer is waiting for you/),
  ]);
  const liwen = await clientOf('liwen');
  const promisedAt = Date.now();
  for (let n = 0; n < 8; n += 1) {
    const when = { promisedAt, dueAt: promisedAt + 6_000 + n, policy: 'picked' };
    const args = { callbackId: randomUUID(), interactionId, purpose: `Promise ${n}`, number: '13800138021' };
    expect(await liwen.mutate('callback.promise', { ...when, ...args })).toMatchObject({ status: 'ok' });
  }
  const reminders = page.getByRole('complementary', { name: 'Callback reminders' });
  await expect(reminders.getByRole('button', { name: '3 more reminders' })).toBeVisible();
  const bell = page.getByRole('button', { name: /^Quiet list, 2 waiting$/ });
  await bell.waitFor();
  const told = await shown(desktop);
  expect(told.filter((text) => text.startsWith('Callback due at'))).toHaveLength(6);
  expect(told.join(), 'a locked screen shows nobody’s name').not.toMatch(/Ann|Promise/);

  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Bob Ray', text: 'Hello?' });
  await workspace.offer('Bob Ray').waitFor();
  await page.getByRole('button', { name: 'Quiet list, 3 waiting' }).waitFor();
  expect(await shown(desktop)).toEqual(told);
  await page.keyboard.press('Control+j');
  await expectAccessible(page, 'quiet list');
  await page.getByRole('button', { name: 'Open Bob Ray' }).press('Enter');
  await page.getByRole('region', { name: 'Conversation with Bob Ray' }).waitFor();
  await page.keyboard.press('Alt+g');
  await expect.poll(() => shown(desktop)).toContainEqual(expect.stringMatching(/^Urgent: you are needed/));
  await bell.waitFor();
});
