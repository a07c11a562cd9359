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

  /** Chooses what is shown: "Find", "Today’s sample", "Objections" ... */
  async show(tab: string): Promise<void> {
    const choices = this.page
      .getByRole('navigation', { name: 'Quality' })
      .or(this.page.getByRole('radiogroup', { name: 'Quality' }));
    await choices.getByText(tab).click();
  }

  /** Opens the first row of a list, without the mouse. */
  async openFirstOf(list: string): Promise<ReplayPage> {
    const rows = this.page.getByRole('listbox', { name: list });
    await rows.getByRole('option').first().waitFor();
    await rows.focus();
    await rows.press('Home');
    await rows.press('Enter');
    return new ReplayPage(this.page).ready();
  }

  /** Opens the first interaction found, without the mouse. */
  async openFirst(): Promise<ReplayPage> {
    await this.results.focus();
    await this.results.press('Home');
    await this.results.press('Enter');
    return new ReplayPage(this.page).ready();
  }
}
