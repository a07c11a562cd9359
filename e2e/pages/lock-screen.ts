import type { Locator, Page } from '@playwright/test';

/** The desk of somebody who is signed in, closed until they give their PIN. */
export class LockScreen {
  readonly page: Page;
  readonly heading: Locator;
  readonly pin: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { name: /desk is locked$/ });
    this.pin = page.getByLabel('PIN', { exact: true });
  }

  async ready(): Promise<this> {
    await this.heading.waitFor();
    return this;
  }

  async unlock(pin: string): Promise<void> {
    await this.pin.fill(pin);
    await this.pin.press('Enter');
  }

  /** Asks what there is to do without the PIN. */
  async showWaysOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Forgotten the PIN?' }).click();
    await this.page.getByRole('button', { name: 'Discard and start over' }).waitFor();
  }

  /** Goes to where the password opens what the PIN would. */
  async forgot(): Promise<void> {
    await this.showWaysOn();
    await this.page.getByRole('button', { name: 'Sign in anew' }).click();
  }
}

/** The dialog in which a PIN is chosen. */
export class PinDialog {
  readonly dialog: Locator;
  readonly pin: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'PIN of this computer' });
    this.pin = this.dialog.getByLabel('New PIN');
  }

  async ready(): Promise<this> {
    await this.dialog.waitFor();
    return this;
  }

  async choose(pin: string): Promise<void> {
    await this.pin.fill(pin);
    await this.pin.press('Enter');
  }
}
