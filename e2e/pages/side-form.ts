import type { Locator, Page } from '@playwright/test';

/** A form beside the conversation. */
export class SideForm {
  readonly page: Page;
  readonly form: Locator;

  constructor(page: Page, name: string | RegExp) {
    this.page = page;
    this.form = page.getByRole('form', { name });
  }

  async ready(): Promise<this> {
    await this.form.waitFor();
    return this;
  }

  field(label: string): Locator {
    const named = { name: label, exact: true };
    return this.form.getByRole('textbox', named).or(this.form.getByRole('combobox', named));
  }

  /** Sends it without the mouse. What keeps it from going is said at its fields. */
  async submit(): Promise<void> {
    await this.form.press('Control+Enter');
  }

  /** What is wrong with a field, as it is read out with it. */
  async problemOf(label: string): Promise<string> {
    const field = this.field(label);
    const ids = ((await field.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    const texts = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).allTextContents()));
    return texts.flat().join(' ');
  }
}
