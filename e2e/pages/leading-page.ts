import { expect, type Locator, type Page } from '@playwright/test';

/** What a lead does about what they see: announcements, incidents, alerts. */
export class LeadingPage {
  readonly page: Page;
  readonly notRead: Locator;
  readonly haveRead: Locator;
  readonly past: Locator;
  /** What is watched, with its last week. */
  readonly rules: Locator;

  constructor(page: Page) {
    this.page = page;
    const receipts = page.getByRole('article', { name: 'Who has read it' });
    this.notRead = receipts.getByRole('region', { name: 'Not read' });
    this.haveRead = receipts.getByRole('region', { name: 'Read by' });
    this.rules = page.getByRole('table', { name: 'Rules and their last seven days' });
    this.past = page.getByRole('table', { name: 'Earlier incidents and drills' });
  }

  /** A row of the figure that is open. */
  row(customer: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Rows behind the figure' })
      .getByRole('row')
      .filter({ hasText: customer });
  }

  acts(customer: string): Locator {
    return this.page.getByRole('toolbar', { name: `What to do: ${customer}` });
  }

  async askFirst(customer: string, colleague: string): Promise<void> {
    await this.acts(customer).getByRole('combobox', { name: 'Ask this person first' }).fill(colleague);
    await this.page.getByRole('option', { name: colleague }).click();
  }

  alert(title: string): Locator {
    return this.page.getByRole('region', { name: 'Alerts' }).getByRole('article', { name: title });
  }

  /** The figure that is open shows as many rows as it says it counts; leaves it. */
  async expectRowsToEqualFigure(): Promise<void> {
    const drawer = this.page.getByRole('dialog');
    const sum = drawer.getByRole('status').first();
    await sum.waitFor();
    const grid = drawer.getByRole('grid', { name: 'Rows behind the figure' });
    const difference = async () => {
      const [value = '', of = ''] = (await sum.locator('..').innerText()).split('\n');
      const counted = /^(?:\d+ \/|n) (\d+)$/.exec(of)?.[1] ?? (/^\d+$/.test(value) ? value : undefined);
      const rows = (await grid.isVisible()) ? (await grid.getByRole('row').count()) - 1 : 0;
      // The longest wait has one row, or none.
      return counted === undefined ? Math.max(0, rows - 1) : rows - Number(counted);
    };
    await expect.poll(difference).toBe(0);
    await this.page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
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
