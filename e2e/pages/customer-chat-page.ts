import type { Locator, Page } from '@playwright/test';

/** A customer's conversation. */
export class CustomerChatPage {
  readonly page: Page;
  readonly log: Locator;
  /** Where the customer stands: place in the line, who is there, whether it has ended. */
  readonly standing: Locator;
  readonly composer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.log = page.getByRole('log', { name: 'Conversation' });
    this.composer = page.getByRole('textbox', { name: 'Write a message' });
    this.standing = page.getByRole('status').first();
  }

  async ready(): Promise<this> {
    await this.log.waitFor();
    return this;
  }

  /** The conversation's id, as the page keeps it for the way back. */
  async interactionId(): Promise<string> {
    const id = await this.page.evaluate(
      () => JSON.parse(localStorage.getItem('shiftdesk.conversation') ?? '{}').start?.interactionId,
    );
    if (typeof id !== 'string') throw new Error('the customer has no conversation');
    return id;
  }

  message(text: string | RegExp): Locator {
    return this.log.getByRole('listitem').filter({ hasText: text });
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Chooses files in the system's dialog. */
  async attach(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Attach a file' }).click();
    await (await dialog).setFiles(files);
  }

  /** Saves a file of the conversation; what came of it. */
  async save(name: string): Promise<{ name: string; path: string }> {
    const saving = this.page.waitForEvent('download');
    await this.log.getByRole('button', { name: `Save ${name}` }).click();
    const download = await saving;
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** Gives up the place in the line, and means it. */
  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Stop waiting' }).click();
    await this.page.getByRole('button', { name: 'Give it up' }).click();
  }

  async rate(stars: number, text: string): Promise<void> {
    const words = ['very poor', 'poor', 'fair', 'good', 'excellent'][stars - 1];
    // The star itself is drawn over its input.
    await this.page.getByTitle(new RegExp(`^${stars} stars?, ${words}$`)).click();
    await this.page.getByRole('textbox', { name: 'Anything you would like to add?' }).fill(text);
    await this.page.getByRole('button', { name: 'Send rating' }).click();
  }

  /** The conversation is over and asks, without insisting, how it was. */
  get survey(): Locator {
    return this.page.getByRole('heading', { name: 'How did we do?' });
  }

  get thanks(): Locator {
    return this.page.getByText('Thank you for your rating!');
  }
}
