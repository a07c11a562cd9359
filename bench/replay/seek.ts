import type { Page } from '@playwright/test';

/**
 * Presses on the bar of a replay and measures in the page: from the press to after the frame in which another part of
 * the recording is drawn.
 */
export async function seekAndSee(page: Page, share: number): Promise<number> {
  // The loader of TypeScript calls a helper wherever a function is named; the page has none.
  await page.evaluate('globalThis.__name = (named) => named');
  const before = await page.evaluate(() =>
    document.querySelector('[data-stretch]')?.getAttribute('data-stretch'),
  );
  await page.evaluate((shown) => {
    window.shown = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('Nothing was shown')), 20_000);
      const begin = ({ timeStamp }: PointerEvent) => {
        const frame = () =>
          requestAnimationFrame(() => {
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => {
              drawn.port1.close();
              const now = document.querySelector('[data-stretch]')?.getAttribute('data-stretch');
              if (now && now !== shown) resolve(performance.now() - timeStamp);
              else frame();
            };
            drawn.port2.postMessage(undefined);
          });
        frame();
      };
      window.addEventListener('pointerdown', begin, { capture: true, once: true });
    });
  }, before);
  const bar = page.getByRole('slider', { name: 'Position' });
  const box = await bar.boundingBox();
  if (!box) throw new Error('there is no bar');
  await page.mouse.click(box.x + share * box.width, box.y + box.height - 12);
  return (await page.evaluate(() => window.shown)) ?? Number.NaN;
}
