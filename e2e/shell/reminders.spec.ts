import { expect, test } from '@playwright/test';
import { freshDataDir, inWorkstation, type Workstation } from './workstation.ts';

type Shown = { title: string; click(): void };

/** Notes what the system is asked to show; the machine a test runs on may have nothing to show it with. */
const watchNotifications = ({ app }: Workstation) =>
  app.evaluate(({ Notification }) => {
    const shown: Shown[] = [];
    Reflect.set(globalThis, 'shown', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push({ title: this.title, click: () => this.emit('click') });
      this.emit('show');
    };
  });

const shownTitles = ({ app }: Workstation) =>
  app.evaluate(() => (Reflect.get(globalThis, 'shown') as Shown[]).map(({ title }) => title));

const sync = (
  { page }: Workstation,
  reminders: { id: string; fireAt: number; title: string; body: string }[],
) => page.evaluate((list) => window.shiftdesk.call('reminders.sync', { reminders: list }), reminders);

const reminder = (id: string, inMs: number) => ({
  id,
  fireAt: Date.now() + inMs,
  title: `Call back ${id}`,
  body: '',
});

test('a reminder goes off natively on time with the API down, and its click reaches the page', async () => {
  await inWorkstation(freshDataDir(), {}, async (workstation) => {
    const { app, page } = workstation;
    await watchNotifications(workstation);
    await page.evaluate(async () => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      window.shiftdesk.on('reminder.fired', ({ id, native }) => heard.push(['fired', id, native]));
      window.shiftdesk.on('reminder.clicked', ({ id }) => heard.push(['clicked', id]));
      await window.shiftdesk.call('app.ready', {});
    });
    const soon = reminder('a', 1_500);
    await sync(workstation, [soon, reminder('b', 3_600_000)]);
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
    await expect.poll(heard).toEqual([['fired', 'a', true]]);
    expect(await page.evaluate(() => Date.now())).toBeGreaterThanOrEqual(soon.fireAt);
    expect(await shownTitles(workstation)).toEqual(['Call back a']);

    await app.evaluate(() => (Reflect.get(globalThis, 'shown') as Shown[])[0]?.click());
    await expect.poll(heard).toEqual([
      ['fired', 'a', true],
      ['clicked', 'a'],
    ]);
  });
});

test('a reminder that fell due while the workstation was closed goes off once at the next start', async () => {
  const dataDir = freshDataDir();
  const due = await inWorkstation(dataDir, {}, async (workstation) => {
    const soon = reminder('a', 5_000);
    expect(await sync(workstation, [soon])).toEqual({ fired: [] });
    return soon;
  });
  await expect.poll(() => Date.now()).toBeGreaterThan(due.fireAt);

  const firedAt = await inWorkstation(dataDir, {}, async (workstation) => {
    const { fired } = await sync(workstation, [due]);
    expect(fired).toMatchObject([{ id: 'a', fireAt: due.fireAt }]);
    return fired[0]?.at ?? 0;
  });
  expect(firedAt).toBeGreaterThanOrEqual(due.fireAt);

  await inWorkstation(dataDir, {}, async (workstation) => {
    await watchNotifications(workstation);
    const { fired } = await sync(workstation, [due]);
    expect(fired.map(({ at }) => at)).toEqual([firedAt]);
    expect(await shownTitles(workstation)).toEqual([]);
  });
});
