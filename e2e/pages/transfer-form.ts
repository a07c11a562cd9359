import type { Page } from '@playwright/test';
import { SideForm } from './side-form.ts';

export interface Handover {
  to: string;
  reason: string;
  summary: string;
  tried: string;
  expectation: string;
}

/** The hand-over form. */
export class TransferForm extends SideForm {
  constructor(page: Page) {
    super(page, 'Transfer');
  }

  async fill({ to, reason, summary, tried, expectation }: Partial<Handover>): Promise<void> {
    if (to) {
      await this.field('To').fill(to);
      await this.page.getByRole('option', { name: to }).click();
    }
    if (summary) await this.field('Summary').fill(summary);
    if (tried) await this.field('What was tried').fill(tried);
    if (expectation) await this.field('What the customer expects').fill(expectation);
    if (reason) await this.field('What the customer reads').fill(reason);
  }
}
