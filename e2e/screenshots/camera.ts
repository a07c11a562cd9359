import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../support/desktop.ts';

const languages = ['en', 'zh-CN'] as const;
const schemes = ['light', 'dark'] as const;

const folder = process.env.SHIFTDESK_SCREENSHOTS || 'artifacts/screenshots';

type Take = (path: string) => Promise<unknown>;

/** Takes the page as it stands, in the dark and in the light, into the folders of a language. */
async function takeBothSchemes(page: Page, take: Take, language: string, name: string): Promise<void> {
  // Nothing is lit up or explained because the mouse was left on it.
  await page.mouse.move(0, 0);
  for (const colorScheme of schemes.toReversed()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const workstation = page.locator('html[data-mantine-color-scheme]');
    if ((await workstation.count()) > 0)
      await expect(workstation).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const into = join(folder, `${language}-${colorScheme}`);
    mkdirSync(into, { recursive: true });
    await take(join(into, `${name}.png`));
  }
}

/** Four pictures of one state of the workstation: the languages are changed under it, as a person may. */
export async function photograph(desktop: Desktop, name: string): Promise<void> {
  const { page } = desktop;
  const zoomed = (await zoomOf(desktop)) !== 1;
  const take: Take = (path) =>
    zoomed ? takeWindow(desktop, path) : page.screenshot({ path, animations: 'disabled' });
  for (const locale of languages.toReversed()) {
    await page.evaluate((to) => window.shiftdesk.call('app.setLocale', { locale: to }), locale);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await takeBothSchemes(page, take, locale, name);
  }
}

/** The same of a page of the customer's, which has a switch of its own. */
export async function photographCustomer(page: Page, name: string): Promise<void> {
  for (const [language, label] of [
    ['zh-CN', '中文'],
    ['en', 'English'],
  ] as const) {
    await page.getByRole('button', { name: label }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await takeBothSchemes(page, (path) => page.screenshot({ path, animations: 'disabled' }), language, name);
  }
}

const zoomOf = ({ app }: Desktop): Promise<number | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());

/** Asks the window itself for its picture: a page's own knows nothing of the zoom. */
async function takeWindow({ app, page }: Desktop, path: string): Promise<void> {
  // The window gives what it has painted last, which may still be the state before.
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  const running = () => document.getAnimations().filter(({ playState }) => playState === 'running').length;
  await expect.poll(() => page.evaluate(running)).toBe(0);
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(path, Buffer.from(png, 'base64'));
}

/** Gives the window's page a size in pixels of the screen, and zooms it. */
export async function setView(
  { app, page }: Desktop,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setMinimumSize(1, 1);
      window?.setContentSize(to.width, to.height);
      window?.webContents.setZoomFactor(to.zoom);
    },
    { width, height, zoom },
  );
  await expect
    .poll(() => page.evaluate(() => [innerWidth, innerHeight]))
    .toEqual([Math.round(width / zoom), Math.round(height / zoom)]);
}
