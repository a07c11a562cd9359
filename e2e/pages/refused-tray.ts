import type { Locator, Page } from '@playwright/test';

/** What the server refused, with everything that was written in it. */
export class RefusedTray {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Refused by the server' });
  }

  async ready(): Promise<this> {
    await this.dialog.waitFor();
    return this;
  }

  card(what: string): Locator {
    return this.dialog.getByRole('article').filter({ has: this.page.getByRole('heading', { name: what }) });
  }

  async putAside(what: string): Promise<void> {
    await this.card(what).getByRole('button', { name: 'Put aside' }).click();
  }

  /** Of two versions of one text: what stands now, or what was written here. */
  side(what: string, which: 'What stands now' | 'What you wrote'): Locator {
    return this.card(what).getByRole('group', { name: which });
  }

  /** What Enter does when the tray has just opened. */
  get inFocus(): Locator {
    return this.dialog.locator(':focus');
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
