import type { Locator, Page } from '@playwright/test';

/** Knowledge beside a conversation. */
export class KnowledgePanel {
  readonly region: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('complementary').getByRole('region', { name: 'Knowledge' });
    this.search = this.region.getByRole('searchbox', { name: 'Search knowledge' });
  }

  /** What a search found, or what is suggested. */
  found(title: string): Locator {
    return this.region.getByRole('listitem').filter({ hasText: title });
  }

  article(title: string): Locator {
    return this.region.getByRole('article', { name: title });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }
}
