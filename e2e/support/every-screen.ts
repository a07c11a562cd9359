import { expect, type Locator, type Page } from '@playwright/test';
import { DeskPage } from '../pages/desk-page.ts';

/** Sits down as one of the demo's people. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Sign in as ${name}` }).press('Enter');
  await new DeskPage(page).online();
}

/**
 * Goes through the screens of whoever is signed in, and the sides of each, and says where it stands. `seen` keeps what
 * was shown before, of somebody else.
 */
export async function* everyScreen(page: Page, seen: Set<string>): AsyncGenerator<string> {
  const screens = page.getByRole('navigation', { name: 'Screens' }).getByRole('button');
  for (const name of await screens.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))) {
    await screens.and(page.getByRole('button', { name: `${name}`, exact: true })).press('Enter');
    const main = page.getByRole('main');
    await main.waitFor();
    const sides = await sidesOf(main);
    if (sides.length === 0 && isNew(seen, `${name}`)) {
      yield `${name}`;
      yield* itsForm(main, seen);
    }
    for (const { side, open } of sides) {
      // How many there are of something is said with its name.
      const where = `${name}, ${side.replace(/[\s(\d)]+$/, '')}`;
      if (!isNew(seen, where)) continue;
      await open();
      yield where;
      yield* itsForm(main, seen);
    }
  }
}

/** The form with which something begins on this side of a screen. */
async function* itsForm(main: Locator, seen: Set<string>): AsyncGenerator<string> {
  const begin = main.getByRole('button', { name: /^(New|Report|Declare|Watch)/, disabled: false }).first();
  const name = (await begin.isVisible()) ? await begin.textContent() : null;
  if (!name || !isNew(seen, name)) return;
  await begin.press('Enter');
  await main.locator('form').first().waitFor();
  yield name;
}

const isNew = (seen: Set<string>, where: string): boolean => seen.size < seen.add(where).size;

/** What a screen's own navigation shows, or what its first line chooses from. */
async function sidesOf(main: Locator): Promise<{ side: string; open(): Promise<void> }[]> {
  const first = main.locator('nav, [role=radiogroup]').first();
  await main.locator('button, input, h1').first().waitFor({ state: 'attached' });
  if ((await first.count()) === 0) return [];
  const links = first.and(main.locator('nav')).getByRole('button');
  const named = await links.allTextContents();
  if (named.length > 0) return named.map((side, i) => ({ side, open: () => links.nth(i).press('Enter') }));
  const choice = first.getByRole('radio');
  const labels = await choice.evaluateAll((all) =>
    all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? ''),
  );
  return labels.map((side, i) => ({
    side,
    open: async () => {
      await choice.nth(i).press('Space');
      await expect(choice.nth(i)).toBeChecked();
    },
  }));
}
