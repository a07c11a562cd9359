import type { Locator } from '@playwright/test';
import { DeskPage } from './desk-page.ts';

/** Where articles are read, written and approved. */
export class KnowledgePage extends DeskPage {
  get main(): Locator {
    return this.page.getByRole('main', { name: 'Knowledge' });
  }

  async ready(): Promise<this> {
    await this.main.waitFor();
    return this;
  }

  async show(shelf: string): Promise<void> {
    await this.main.getByRole('radio', { name: new RegExp(`^${shelf}`) }).press('Space');
  }

  row(title: string): Locator {
    return this.main.getByRole('listbox').getByRole('option').filter({ hasText: title });
  }

  article(title: string): Locator {
    return this.main.getByRole('article', { name: title });
  }

  get form(): Locator {
    return this.main.getByRole('form', { name: 'Write an article' });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name });
  }
}
