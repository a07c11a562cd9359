import type { Locator, Page } from '@playwright/test';
import { DeskPage } from './desk-page.ts';

/** My promises for the day. */
export class CallbacksPage extends DeskPage {
  readonly main: Locator;

  constructor(page: Page) {
    super(page);
    this.main = page.getByRole('main', { name: 'Callbacks' });
  }

  promise(customer: string): Locator {
    return this.main.getByRole('option').filter({ hasText: customer });
  }

  /** Records what came of a call, without the mouse; of a case with the customer's word on its result. */
  async record(outcome: string, note: string, word?: string): Promise<void> {
    const form = this.main.getByRole('region', { name: 'Record a call' });
    await form.getByRole('radio', { name: outcome }).press('Space');
    if (word) await form.getByRole('radio', { name: word, exact: true }).press('Space');
    const field = form.getByRole('textbox', { name: 'Note' });
    await field.fill(note);
    await field.press('Control+Enter');
  }
}
