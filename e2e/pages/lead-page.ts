import type { Locator, Page } from '@playwright/test';
import { BoardPage } from './board-page.ts';
import { DeskPage } from './desk-page.ts';
import { HistoryPage } from './history-page.ts';

/** How a team lead's queues stand. */
export class LeadPage extends DeskPage {
  readonly main: Locator;

  constructor(page: Page) {
    super(page);
    this.main = page.getByRole('main', { name: 'Team lead' });
  }

  async ready(): Promise<this> {
    await this.main.waitFor();
    return this;
  }

  async openBoard(): Promise<BoardPage> {
    await this.page.keyboard.press('b');
    return new BoardPage(this.page).ready();
  }

  async openHistory(): Promise<HistoryPage> {
    await this.page.keyboard.press('h');
    return new HistoryPage(this.page).ready();
  }

  /** A figure by its full name, such as `Answered, General enquiries, Today`. Its own name ends with what it says. */
  figure(name: string): Locator {
    return this.main.getByRole('button', { name: `${name}:` });
  }

  /** The card of somebody who waits for the lead's own hand. */
  needsLead(customer: string): Locator {
    return this.main.getByRole('region', { name: 'Needs you' }).getByRole('article', { name: customer });
  }

  /** Opens a figure and counts the rows behind it; the list says itself how long it is. */
  async rowsBehind(name: string): Promise<number> {
    await this.figure(name).press('Enter');
    const drawer = this.page.getByRole('dialog');
    await drawer.getByRole('status').first().waitFor();
    const grid = drawer.getByRole('grid', { name: 'Rows behind the figure' });
    const none = drawer.getByText('No rows: the figure counts nothing.');
    await grid.or(none).waitFor();
    const rows = (await none.isVisible()) ? 0 : (await grid.getByRole('row').count()) - 1;
    await this.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    return rows;
  }
}
