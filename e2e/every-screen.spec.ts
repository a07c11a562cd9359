import { expect, type Page } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { setView } from './screenshots/camera.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { composeInEveryField } from './support/every-field.ts';
import { everyScreen, signInAs } from './support/every-screen.ts';
import { layoutProblems } from './support/layout.ts';
import { test } from './support/test.ts';

test.use({ demo: true });
test.describe.configure({ timeout: 600_000 });

/** Whoever has a screen that nobody before them has. */
const people = ['赵敏', '李雯', '孙洁', '何力', '郑岩', '顾涛', '周宁', '唐怡', '秦芳'];

test('every screen of every role fits a small window and one at 200 %, reads well in light, dark and high contrast, and takes Chinese as it is composed', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  const seen = new Set<string>();
  const fields: string[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const person of people) {
    await signInAs(page, person);
    if (seen.size === 0) await expectToBeFound(page);
    for await (const where of everyScreen(page, seen)) {
      await setView(desktop, 1280, 800, 2);
      expect.soft(await layoutProblems(page), `${where} at 200 %`).toEqual([]);
      await setView(desktop, 1280, 800);
      expect.soft(await layoutProblems(page), where).toEqual([]);
      fields.push(...(await composeInEveryField(page, where)));
      const [colorScheme, contrast] = looks[seen.size % looks.length] ?? [];
      await page.emulateMedia({ colorScheme, contrast });
      expect.soft(await accessibilityProblems(page), `${where}, ${colorScheme}, ${contrast}`).toEqual([]);
    }
    await new DeskPage(page).signOut();
  }
  expect(seen.size, 'screens and their sides').toBeGreaterThan(30);
  expect(fields.length, 'fields').toBeGreaterThan(15);
});

/** What should not be is put on the page, and found: or nothing found would prove nothing. */
async function expectToBeFound(page: Page): Promise<void> {
  const planted = await page.evaluateHandle(() => {
    const button = document.createElement('button');
    button.textContent = 'In the way';
    button.style.cssText = 'position:absolute;top:0;left:0;width:60px;height:200px';
    return document.querySelector('nav')?.appendChild(button);
  });
  const found = await layoutProblems(page);
  expect(found).toContainEqual(expect.stringMatching(/^one over the other: .*In the way/));
  await planted.evaluate((button) => button?.style.setProperty('width', '4000px'));
  expect(await layoutProblems(page)).toContain('cut off: In the way');
  await planted.evaluate((button) => button?.remove());
}

/** Each screen is looked at in one of them: their colours are made in one place. */
const looks = [
  ['light', 'no-preference'],
  ['dark', 'no-preference'],
  ['light', 'more'],
  ['dark', 'more'],
] as const;
