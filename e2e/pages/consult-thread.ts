import type { Locator, Page } from '@playwright/test';
import { SideForm } from './side-form.ts';

/** Asking a colleague in private. */
export class ConsultForm extends SideForm {
  constructor(page: Page) {
    super(page, 'Ask a colleague');
  }

  async fill(to: string, texts: { summary: string; tried: string; expectation: string }): Promise<void> {
    await this.field('Whom').fill(to);
    await this.page.getByRole('option', { name: to }).click();
    await this.field('Summary').fill(texts.summary);
    await this.field('What was tried').fill(texts.tried);
    await this.field('What the customer expects').fill(texts.expectation);
  }
}

/** The private thread, on either side of it. */
export class ConsultThread {
  readonly region: Locator;

  constructor(page: Page, name: string) {
    this.region = page.getByRole('form', { name }).or(page.getByRole('region', { name }));
  }

  get lines(): Locator {
    return this.region.getByRole('list', { name: 'Private thread' });
  }

  async say(text: string): Promise<void> {
    const line = this.region.getByRole('textbox', { name: 'Message to your colleague' });
    await line.fill(text);
    await line.press('Enter');
  }
}
