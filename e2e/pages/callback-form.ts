import type { Locator, Page } from '@playwright/test';
import { SideForm } from './side-form.ts';

/** The form that promises a callback. */
export class CallbackForm extends SideForm {
  constructor(page: Page) {
    super(page, 'Promise a callback');
  }

  /** The choice of the number the customer left, once this machine knows it. */
  get customersNumber(): Locator {
    return this.form.getByRole('radio', { name: /^The customer’s number/ });
  }

  async fill({ due, purpose, number }: { due?: string; purpose?: string; number?: string }): Promise<void> {
    if (due) await this.form.getByRole('radio', { name: due }).check();
    if (purpose) await this.field('Purpose').fill(purpose);
    if (number) await this.form.getByRole('textbox', { name: 'Number to call' }).fill(number);
  }
}
