import type { Locator, Page } from '@playwright/test';

/** What is shown in place of the desk when this computer's part of it cannot be opened. */
export class StoppedPage {
  readonly main: Locator;
  readonly startOver: Locator;
  readonly keep: Locator;
  readonly deleteAll: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    const button = (name: string) => this.main.getByRole('button', { name });
    this.startOver = button('Discard and start over');
    this.keep = button('Keep it');
    this.deleteAll = button('Delete it all');
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name });
  }
}
