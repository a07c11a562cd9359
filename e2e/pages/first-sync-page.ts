import type { Locator, Page } from '@playwright/test';

/** What a person sees whose rows are not on this machine. */
export class FirstSyncPage {
  readonly main: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main').filter({ hasText: 'Fetching your work' });
  }
}
