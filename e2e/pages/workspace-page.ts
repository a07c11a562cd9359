import type { Locator, Page } from '@playwright/test';
import { ConversationPage } from './conversation-page.ts';
import { DeskPage } from './desk-page.ts';

/** The agent's screen. */
export class WorkspacePage extends DeskPage {
  readonly left: Locator;

  constructor(page: Page) {
    super(page);
    this.left = page.getByRole('navigation', { name: 'Queues and conversations' });
  }

  async ready(): Promise<this> {
    await this.left.waitFor();
    return this;
  }

  /** The row of a queue: how many wait, the longest wait, how many agents are free. */
  queue(name: string): Locator {
    return this.left.getByRole('row', { name: new RegExp(name) });
  }

  offer(customer: string): Locator {
    return this.page.getByRole('article', { name: `Offer: ${customer}` });
  }

  /** The row of somebody in my own list. */
  matter(customer: string): Locator {
    return this.left
      .getByRole('region', { name: /^My conversations/ })
      .getByRole('button', { name: new RegExp(customer) });
  }

  /** The row of somebody about whom a colleague asks me. */
  asked(customer: string): Locator {
    return this.left
      .getByRole('region', { name: /^Asked of you/ })
      .getByRole('button', { name: new RegExp(customer) });
  }

  /** The button that shows one kind of my matters, with their number. */
  view(name: string): Locator {
    return this.left
      .getByRole('group', { name: 'Show' })
      .getByRole('button', { name: new RegExp(`^${name} `) });
  }

  /** Does something with all marked matters. */
  async withMarked(action: string): Promise<void> {
    await this.left
      .getByRole('group', { name: 'With the marked conversations' })
      .getByRole('button', { name: action })
      .click();
  }

  /** The row of somebody who waits in my queues. */
  waiting(customer: string): Locator {
    return this.left
      .getByRole('region', { name: /^Waiting/ })
      .getByRole('listitem')
      .filter({ hasText: customer });
  }

  /** Accepts what is offered first, without the mouse. */
  async acceptByKey(customer: string): Promise<ConversationPage> {
    await this.offer(customer).waitFor();
    await this.page.keyboard.press('Alt+a');
    return this.conversation(customer);
  }

  async take(customer: string): Promise<ConversationPage> {
    await this.waiting(customer)
      .getByRole('button', { name: `Take ${customer}` })
      .click();
    return this.conversation(customer);
  }

  async open(customer: string): Promise<ConversationPage> {
    await this.matter(customer).click();
    return this.conversation(customer);
  }

  async decline(customer: string, why: string): Promise<void> {
    await this.offer(customer)
      .getByRole('button', { name: `Decline ${customer}` })
      .click();
    await this.page.getByRole('menuitem', { name: why }).click();
  }

  conversation(customer: string): Promise<ConversationPage> {
    return new ConversationPage(this.page, customer).ready();
  }
}
