import type { Locator, Page } from '@playwright/test';
import { TransferForm } from './transfer-form.ts';

/** What stands beside the screens at the start and at the end of a shift. */
export class ShiftPanel {
  readonly page: Page;
  readonly start: Locator;
  readonly end: Locator;

  constructor(page: Page) {
    this.page = page;
    this.start = page.getByRole('complementary', { name: 'Start of shift' });
    this.end = page.getByRole('complementary', { name: 'End of shift' });
  }

  /** One thing that the check looked at. */
  check(name: string): Locator {
    return this.start.getByRole('listitem').filter({ hasText: name });
  }

  /** One kind of open work. */
  part(title: string): Locator {
    return this.end.getByRole('region', { name: title });
  }

  async handOver(customer: string): Promise<TransferForm> {
    await this.end.getByRole('button', { name: `Hand over ${customer}` }).click();
    return new TransferForm(this.page).ready();
  }

  /** Gives the chosen promises to a colleague. */
  async reassignTo(name: string): Promise<void> {
    const promises = this.part('Callbacks to hand on');
    await promises.getByRole('combobox', { name: 'Who takes the callbacks' }).fill(name);
    await this.page.getByRole('option', { name }).click();
    await promises.getByRole('button', { name: /^Reassign/ }).click();
  }

  async finish(): Promise<void> {
    await this.end.getByRole('button', { name: 'Finish shift and sign out' }).click();
  }
}
