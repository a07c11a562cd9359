import type { Locator, Page } from '@playwright/test';

/** A customer's file, beside the conversation or on its own screen. */
export class CustomerFilePage {
  readonly page: Page;
  readonly file: Locator;

  constructor(page: Page, customer: string) {
    this.page = page;
    this.file = page.getByRole('article', { name: `File of ${customer}` });
  }

  async ready(): Promise<this> {
    await this.file.waitFor();
    return this;
  }

  section(name: string): Locator {
    return this.file.getByRole('region', { name, exact: true });
  }

  /** A field of the profile, with its name in front. */
  field(name: string): Locator {
    return this.section('Profile')
      .locator('dl > div')
      .filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
  }

  /** Looks at a masked field, with a reason. */
  async show(field: string, why: string): Promise<void> {
    await this.file.getByRole('button', { name: `Show: ${field}` }).click();
    await this.page.getByRole('menuitem', { name: why }).click();
  }

  async change(field: string, text: string): Promise<void> {
    await this.file.getByRole('button', { name: `Change: ${field}` }).click();
    await this.field(field).getByRole('textbox').fill(text);
    await this.field(field).getByRole('textbox').press('Enter');
  }

  /** Says why what stands in a field is corrected, and keeps it. */
  async correct(field: string, why: string): Promise<void> {
    await this.field(field).getByRole('combobox', { name: 'Why it is corrected' }).selectOption(why);
    await this.field(field).getByRole('button', { name: 'Save' }).click();
  }

  async note(text: string): Promise<void> {
    const field = this.file.getByRole('textbox', { name: 'Write a note' });
    await field.fill(text);
    await field.press('Control+Enter');
  }
}
