import type { Locator, Page } from '@playwright/test';

/** The door. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(login);
    const field = this.page.getByRole('textbox', { name: 'Password' });
    await field.fill(password);
    await field.press('Enter');
  }
}
