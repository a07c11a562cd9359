import type { Locator, Page } from '@playwright/test';
import { CustomerChatPage } from './customer-chat-page.ts';

export interface FirstWords {
  queue: string;
  text: string;
  name?: string;
  phone?: string;
}

/** What a customer sees first: the queues with their hours, and a place to write. */
export class CustomerStartPage {
  readonly page: Page;
  readonly question: Locator;

  constructor(page: Page) {
    this.page = page;
    this.question = page.getByRole('textbox', { name: 'Your question' });
  }

  queue(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }

  get problem(): Locator {
    return this.page.getByRole('alert').first();
  }

  async fill({ queue, text, name, phone }: FirstWords): Promise<void> {
    await this.queue(queue).check();
    await this.question.fill(text);
    await this.page.getByRole('checkbox', { name: /privacy notice|隐私声明/ }).check();
    if (name) await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    if (phone) await this.page.getByRole('textbox', { name: 'Phone number' }).fill(phone);
  }

  async startChat(words: FirstWords): Promise<CustomerChatPage> {
    await this.fill(words);
    await this.page.getByRole('button', { name: 'Start chat' }).click();
    return new CustomerChatPage(this.page).ready();
  }

  async leaveMessage(words: FirstWords): Promise<CustomerChatPage> {
    await this.fill(words);
    await this.page.getByRole('button', { name: 'Leave a message' }).click();
    return new CustomerChatPage(this.page).ready();
  }
}
