import type { Locator, Page } from '@playwright/test';

/** What a lead does about what they see: announcements, incidents, alerts. */
export class LeadingPage {
  readonly page: Page;
  readonly notRead: Locator;
  readonly haveRead: Locator;
  readonly past: Locator;

  constructor(page: Page) {
    this.page = page;
    const receipts = page.getByRole('article', { name: 'Who has read it' });
    this.notRead = receipts.getByRole('region', { name: 'Not read' });
    this.haveRead = receipts.getByRole('region', { name: 'Read by' });
    this.past = page.getByRole('table', { name: 'Earlier incidents and drills' });
  }

  async openSection(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Sides of the team lead’s screen' })
      .getByRole('button', { name })
      .click();
  }

  async announce(text: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'New announcement' });
    await form.getByRole('textbox', { name: 'What to tell' }).fill(text);
    await this.page.keyboard.press('Control+Enter');
  }

  async declare(title: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Declare an incident' }).click();
    const form = this.page.getByRole('form', { name: 'Declare an incident' });
    await form.getByRole('textbox', { name: 'What goes on' }).fill(title);
    await form.getByRole('textbox', { name: 'What to do' }).fill(text);
    await this.page.keyboard.press('Control+Enter');
    await this.incident(title).waitFor();
  }

  incident(title: string): Locator {
    return this.page.getByRole('region', { name: 'Incidents' }).getByRole('article', { name: title });
  }

  /** One message to so many who wait. */
  async tellWaiting(text: string, waiting: number): Promise<void> {
    const tell = this.page.getByRole('region', { name: 'Tell whoever waits' });
    await tell.getByRole('textbox', { name: 'One message to everybody who waits' }).fill(text);
    await tell.getByRole('button', { name: new RegExp(`^Tell ${waiting} who`) }).click();
  }

  async close(title: string, summary: string): Promise<void> {
    const close = this.incident(title).getByRole('region', { name: 'Close' });
    await close.getByRole('textbox', { name: 'What came of it' }).fill(summary);
    await close.getByRole('button', { name: /^Close with/ }).click();
  }
}
