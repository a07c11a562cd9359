import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { loggedEvents } from './main-log.ts';
import { freshDataDir, inWorkstation, type Workstation } from './workstation.ts';

const bounds = ({ app }: Workstation) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** A crashed page is lost to the test's own connection to it, so it is asked through the main process. */
const ask = ({ app }: Workstation, expression: string) =>
  app.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && !contents.isLoading() && !contents.isCrashed()
      ? contents.executeJavaScript(code)
      : undefined;
  }, expression);

/** Crashes the page and waits until the main process has heard of it for the `times`th time. */
async function crash({ app }: Workstation, dataDir: string, times: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const crashes = () => loggedEvents(dataDir).filter((event) => event === 'page.crashed').length;
  await expect.poll(crashes).toBe(times);
}

test('the window opens where it was closed and as far zoomed', async () => {
  const dataDir = freshDataDir();
  const wanted = { x: 120, y: 80, width: 1111, height: 777 };
  await inWorkstation(dataDir, {}, async ({ app }) => {
    await app.evaluate(({ BrowserWindow, Menu }, to) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(to);
      const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&View');
      view?.submenu?.items.find(({ label }) => label === 'Zoom in')?.click();
    }, wanted);
    await expect.poll(() => bounds({ app } as Workstation)).toEqual(wanted);
  });
  await inWorkstation(dataDir, {}, async (workstation) => {
    expect(await bounds(workstation)).toEqual(wanted);
    const zoom = () =>
      workstation.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
      );
    await expect.poll(zoom).toBeCloseTo(1.1);
  });
});

test('a crashed page comes back at its place with what was written, and gives up after three times', async () => {
  const dataDir = freshDataDir();
  await inWorkstation(dataDir, {}, async (workstation) => {
    await workstation.page.evaluate(() => {
      location.hash = '#/kept-place';
      localStorage.setItem('draft', '写了一半');
    });
    for (const times of [1, 2, 3]) {
      await crash(workstation, dataDir, times);
      await expect
        .poll(() =>
          ask(
            workstation,
            '"shiftdesk" in window && [location.pathname + location.hash, localStorage.draft]',
          ),
        )
        .toEqual(['/index.html#/kept-place', '写了一半']);
    }
    await crash(workstation, dataDir, 4);
    await expect.poll(() => ask(workstation, 'location.pathname')).toBe('/stopped.html');
    expect(await ask(workstation, 'document.querySelector("h1").textContent')).toBe(
      'The window cannot be shown',
    );
    await ask(workstation, 'document.querySelector("a").click()');
    await expect.poll(() => ask(workstation, 'location.pathname')).toBe('/index.html');
  });
});

test('a second start on the same data folder brings the first window forward and ends', async () => {
  const dataDir = freshDataDir();
  await inWorkstation(dataDir, {}, async ({ app }) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const { file, args } = await app.evaluate(({ app: electron }) => ({
      file: process.execPath,
      args: ['--no-sandbox', '--disable-gpu', electron.getAppPath()],
    }));
    const env = { ...process.env, SHIFTDESK_DATA_DIR: dataDir };
    const second = spawn(file, args, { env, stdio: 'ignore' });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
  });
});

test('the native menu follows the language the page chose', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ app, page }) => {
    const labels = () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(await labels()).toContain('&File');
    await page.evaluate(() => window.shiftdesk.call('app.setLocale', { locale: 'zh-CN' }));
    expect(await labels()).toContain('文件(&F)');
  });
});

test('the number of waiting interactions stands in the title', async () => {
  await inWorkstation(freshDataDir(), {}, async ({ app, page }) => {
    const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await page.evaluate(() => window.shiftdesk.call('window.badge', { count: 3 }));
    expect(await title()).toBe('(3) Shiftdesk');
    await page.evaluate(() => window.shiftdesk.call('window.badge', { count: 0 }));
    expect(await title()).toBe('Shiftdesk');
  });
});
