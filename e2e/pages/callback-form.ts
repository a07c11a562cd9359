import type { Page } from '@playwright/test';
import { SideForm } from './side-form.ts';

/** The form that promises a callback. */
export class CallbackForm extends SideForm {
  constructor(page: Page) {
    super(page, 'Promise a callback');
  }

  async fill({ due, purpose, number }: { due?: string; purpose?: string; number?: string }): Promise<void> {
    if (due) await this.form.getByRole('radio', { name: due }).check();
    if (purpose) await this.field('Purpose').fill(purpose);
    if (number) await this.form.getByRole('textbox', { name: 'Number to call' }).fill(number);
  }
}
