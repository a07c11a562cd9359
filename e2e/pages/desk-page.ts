import type { Locator, Page } from '@playwright/test';

/** What stays in the window while screens change. */
export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** How it stands with the server, always in sight. */
  get connection(): Locator {
    return this.page.getByRole('button', { name: /Connection details$/ });
  }

  get state(): Locator {
    return this.page.getByRole('button', { name: /^Your state:/ });
  }

  async setState(state: string): Promise<void> {
    await this.state.click();
    await this.page.getByRole('menuitem', { name: state }).click();
    await this.page.getByRole('button', { name: `Your state: ${state}` }).waitFor();
  }

  /** Pulls the demo's cable, or plugs it in again: the network as the page has it, open lines too. */
  async unplug(): Promise<void> {
    await this.#cable().click();
    await this.page.getByRole('button', { name: /^Offline/ }).waitFor();
  }

  async plugIn(): Promise<void> {
    await this.#cable().click();
    await this.online();
  }

  /** In touch with the server, with nothing left to send. */
  async online(): Promise<void> {
    await this.page.getByRole('button', { name: 'Online · Connection details' }).waitFor();
  }

  #cable(): Locator {
    return this.page.getByRole('switch', { name: 'Demo: pull the cable' });
  }
}
