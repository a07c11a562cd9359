import type { Locator, Page } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { ReplayPage } from './replay-page.ts';

/** Where evaluators find what to look at. */
export class QualityPage extends DeskPage {
  readonly results: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    super(page);
    this.results = page.getByRole('grid', { name: 'Interactions found' });
    this.search = page.getByRole('searchbox', { name: 'Find interactions' });
  }

  row(customer: string): Locator {
    return this.results.getByRole('row').filter({ hasText: customer });
  }

  /** Opens the first interaction found, without the mouse. */
  async openFirst(): Promise<ReplayPage> {
    await this.results.focus();
    await this.results.press('Home');
    await this.results.press('Enter');
    return new ReplayPage(this.page).ready();
  }
}
