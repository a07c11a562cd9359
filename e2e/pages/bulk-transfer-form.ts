import type { Locator, Page } from '@playwright/test';
import { SideForm } from './side-form.ts';
import type { Handover } from './transfer-form.ts';

/** The form that hands several over together. */
export class BulkTransferForm extends SideForm {
  constructor(page: Page) {
    super(page, /^Hand over \d+$/);
  }

  /** What holds for all of them. */
  async fill({ to, reason, tried, expectation }: Partial<Omit<Handover, 'summary'>>): Promise<void> {
    if (to) {
      await this.field('To').fill(to);
      await this.page.getByRole('option', { name: to }).click();
    }
    if (reason) await this.field('What the customer reads').fill(reason);
    if (tried) await this.field('What was tried').fill(tried);
    if (expectation) await this.field('What the customer expects').fill(expectation);
  }

  /** A field about one customer alone. */
  own(customer: string, field: string): Locator {
    return this.form.getByRole('group', { name: customer }).getByRole('textbox', { name: field });
  }
}
