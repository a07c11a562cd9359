import type { Locator, Page } from '@playwright/test';

/** The scorecard beside a replay. */
export class Scorecard {
  readonly page: Page;
  readonly region: Locator;
  readonly score: Locator;
  readonly comment: Locator;
  /** What keeps it from being released. */
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Service quality scorecard' });
    this.score = this.region.getByRole('status', { name: 'Score' });
    this.comment = this.region.getByRole('textbox', { name: 'Comment' });
    this.problem = this.region.locator('footer').getByRole('status');
  }

  /** Those that a person answers: what the journal knows is locked. */
  get criteria(): Locator {
    const open = this.page.getByRole('radio', { disabled: false });
    return this.region.getByRole('group').filter({ has: open });
  }

  /** One key an answer, from the first criterion on: 1 met, 5 partly, 0 missed, n does not apply. */
  async answerByKeys(keys: readonly string[]): Promise<void> {
    await this.region.getByRole('radio', { disabled: false }).first().focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  async release(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }
}
