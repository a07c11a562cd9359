import { expect, type Page, test } from '@playwright/test';
import { freshDataDir, inWorkstation, type Workstation } from './workstation.ts';

/** Does what opens a window and waits until its page can use the bridge. */
async function anotherWindow({ app }: Workstation, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  await page.waitForFunction(() => 'shiftdesk' in window);
  return page;
}

const byBridge = (workstation: Workstation) =>
  anotherWindow(workstation, () => workstation.page.evaluate(() => window.shiftdesk.call('window.open', {})));

const byMenu = (workstation: Workstation) =>
  anotherWindow(workstation, () =>
    workstation.app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File');
      file?.submenu?.items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Shift+N')?.click();
    }),
  );

const listen = (page: Page) =>
  page.evaluate(async () => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    window.shiftdesk.on('locale.changed', ({ locale }) => heard.push(locale));
    window.shiftdesk.on('reminder.clicked', ({ id }) => heard.push(id));
    await window.shiftdesk.call('app.ready', {});
  });
const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);

const windows = ({ app }: Workstation) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((a, b) => a.id - b.id)
      .map((window) => ({ title: window.getTitle(), bounds: window.getBounds() })),
  );

test('further windows open from the page and from the menu, beside each other, with the same count', async () => {
  await inWorkstation(freshDataDir(), {}, async (workstation) => {
    await workstation.page.evaluate(() => window.shiftdesk.call('window.badge', { count: 3 }));
    await byBridge(workstation);
    await byMenu(workstation);
    const open = await windows(workstation);
    expect(open.map(({ title }) => title)).toEqual(['(3) Shiftdesk', '(3) Shiftdesk', '(3) Shiftdesk']);
    expect(new Set(open.map(({ bounds }) => `${bounds.x},${bounds.y}`)).size).toBe(3);
  });
});

test('all windows hear what the main process says, and only the one brought forward is asked to show a reminder', async () => {
  await inWorkstation(freshDataDir(), {}, async (workstation) => {
    const { app, page } = workstation;
    await app.evaluate(({ Notification }) => {
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: Electron.Notification) {
        this.emit('show');
        this.emit('click');
      };
    });
    const second = await byBridge(workstation);
    await Promise.all([listen(page), listen(second)]);
    await second.evaluate(() => window.shiftdesk.call('app.setLocale', { locale: 'zh-CN' }));
    await page.evaluate(() => {
      const reminder = { id: 'c1', fireAt: Date.now(), title: 'Call back', body: '' };
      return window.shiftdesk.call('reminders.sync', { reminders: [reminder] });
    });
    await expect
      .poll(async () => [await heard(page), await heard(second)].flat().sort())
      .toEqual(['c1', 'zh-CN', 'zh-CN']);
  });
});

test('closing one window leaves the others at work, also when it was the first', async () => {
  await inWorkstation(freshDataDir(), {}, async (workstation) => {
    const second = await byBridge(workstation);
    await workstation.app.evaluate(({ BrowserWindow }) => BrowserWindow.fromId(1)?.close());
    await expect.poll(() => windows(workstation)).toHaveLength(1);
    expect(await second.evaluate(() => window.shiftdesk.call('disk.free', {}))).toMatchObject({
      bytes: expect.any(Number),
    });
    await anotherWindow(workstation, () => second.evaluate(() => window.shiftdesk.call('window.open', {})));
    expect(await windows(workstation)).toHaveLength(2);
  });
});
