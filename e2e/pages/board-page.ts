import type { Locator, Page } from '@playwright/test';

/** The wallboard of a team lead's queues. */
export class BoardPage {
  readonly region: Locator;
  readonly waitingForFirstAnswer: Locator;
  /** How long the last change took to stand here. */
  readonly lag: Locator;
  /** Says that what stands here is old. */
  readonly stale: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Wallboard' });
    this.waitingForFirstAnswer = this.region.getByRole('region', {
      name: 'Waiting for a person’s first answer',
    });
    this.lag = this.region.getByText(/^Lag /);
    this.stale = this.region.getByRole('alert');
  }

  async ready(): Promise<this> {
    await this.region.waitFor();
    return this;
  }

  fillsWindow(): Promise<boolean> {
    return this.region.evaluate((board) => {
      const { width, height } = board.getBoundingClientRect();
      return width === innerWidth && height === innerHeight;
    });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name });
  }

  /** One queue's card, and its figures by name. */
  queue(name: string): { card: Locator; figure(name: string): Locator } {
    const card = this.region.getByRole('article', { name });
    return { card, figure: (figure) => card.getByRole('button', { name: `${figure}:` }) };
  }
}
