import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds from the last measured key to the frame that showed what it did. */
    shown?: Promise<number>;
  }
}

/** What is to be on the screen before the watch stops. */
export type Sign =
  | { kind: 'text'; length: number }
  | { kind: 'conversation'; not: string }
  | { kind: 'palette' };

/**
 * Presses a key and measures in the page: from the moment the system gave it (the event's own time) to after the frame
 * in which what it does is in the document.
 */
export async function pressAndSee(page: Page, key: string, sign: Sign): Promise<number> {
  // The loader of TypeScript calls a helper wherever a function is named; the page has none.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((wanted) => {
    const isShown = (): boolean => {
      const region = document.querySelector('main section[aria-label]');
      switch (wanted.kind) {
        case 'text':
          return region?.querySelector('textarea')?.value.length === wanted.length;
        case 'conversation':
          return (
            region?.getAttribute('aria-label') !== wanted.not &&
            region?.querySelector('textarea') === document.activeElement &&
            region?.querySelector('[data-index]') !== null
          );
        case 'palette':
          return document.activeElement?.matches('[role=dialog] input') ?? false;
      }
    };
    window.shown = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`Nothing was shown: ${JSON.stringify(wanted)}`)), 20_000);
      const begin = ({ timeStamp }: KeyboardEvent) => {
        const frame = () =>
          requestAnimationFrame(() => {
            // Work of this frame comes before the next task: by then it is drawn.
            const drawn = new MessageChannel();
            drawn.port1.onmessage = () => {
              drawn.port1.close();
              if (isShown()) resolve(performance.now() - timeStamp);
              else frame();
            };
            drawn.port2.postMessage(undefined);
          });
        frame();
      };
      const listen = (event: KeyboardEvent) => {
        if (['Control', 'Alt', 'Shift'].includes(event.key)) return;
        window.removeEventListener('keydown', listen, true);
        begin(event);
      };
      window.addEventListener('keydown', listen, true);
    });
  }, sign);
  await page.keyboard.press(key);
  return (await page.evaluate(() => window.shown)) ?? Number.NaN;
}
