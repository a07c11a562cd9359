import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A page on which axe could apply fewer rules than this was not there yet. */
const FEWEST_RULES = 12;

/**
 * What axe finds wrong on the page as it stands, one line each. Legacy mode: Electron has no second page in which the
 * parts of a scan could be put together.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  if (passes.length < FEWEST_RULES) return [`only ${passes.length} rules found anything to look at`];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [why] = [...any, ...all, ...none];
      return `${id} at ${target.join(' ')}: ${why?.message}`;
    }),
  );
}

/** Holds when axe finds nothing, in the light and in the dark. `state` says in a failure where it was looked. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const workstation = page.locator('html[data-mantine-color-scheme]');
    if ((await workstation.count()) > 0)
      await expect(workstation).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await accessibilityProblems(page), `${state}, ${colorScheme}`).toEqual([]);
  }
}
