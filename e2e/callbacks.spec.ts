import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CallbacksPage } from './pages/callbacks-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import type { Desktop } from './support/desktop.ts';
import { test } from './support/test.ts';

/** Notes what the system is asked to show; the machine a test runs on may have nothing to show it with. */
const watchNotifications = ({ app }: Desktop) =>
  app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shown', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this.title);
      this.emit('show');
    };
  });

const shown = ({ app }: Desktop) => app.evaluate(() => Reflect.get(globalThis, 'shown') as string[]);

/** Longer than the sealed list of nobody's reminders; what is in it nobody may read. */
const WITH_A_REMINDER = 200;
const remindersOnDisk = ({ dataDir }: Desktop): string => {
  const path = join(dataDir, 'reminders.sealed.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).sealed : '';
};

test('a callback is reminded of on time, once, with the API down and after a restart, and ends with its outcome', async ({
  api,
  atWork,
  clientOf,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { interactionId } = await talk(workspace, 'Ann Lee');
  const callbackId = randomUUID();
  const promisedAt = Date.now();
  const dueAt = promisedAt + 15_000;
  const promise = { callbackId, interactionId, promisedAt, dueAt, policy: 'picked' };
  const liwen = await clientOf('liwen');
  const args = { ...promise, purpose: 'Tell where the parcel is', number: '13800138021' };
  expect(await liwen.mutate('callback.promise', args)).toMatchObject({ status: 'ok' });
  await expect.poll(() => remindersOnDisk(desktop).length).toBeGreaterThan(WITH_A_REMINDER);

  await api.kill();
  await desktop.restart();
  await watchNotifications(desktop);
  expect(await shown(desktop)).toEqual([]);
  const back = await new WorkspacePage(desktop.page).ready();
  await back.offline();
  await expect.poll(() => shown(desktop)).toEqual([expect.stringMatching(/^Callback due at \d\d:\d\d$/)]);
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt);
  const card = desktop.page.getByRole('complementary', { name: 'Callback reminders' });
  await expect(card).toContainText('Call back Ann Lee');
  await expect(card).toContainText('Tell where the parcel is');

  await desktop.restart();
  await watchNotifications(desktop);
  const again = await new WorkspacePage(desktop.page).ready();
  await again.goTo('Callbacks');
  const callbacks = new CallbacksPage(desktop.page);
  await expect(callbacks.promise('Ann Lee')).toContainText('overdue');
  await callbacks.record('Reached', 'Told that it comes tomorrow');
  await expect(callbacks.promise('Ann Lee')).toBeHidden();
  expect(await shown(desktop)).toEqual([]);

  await api.start();
  await again.online();
  await expectEqualState(desktop.page, liwen);
});
