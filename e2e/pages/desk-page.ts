import { expect, type Locator, type Page } from '@playwright/test';
import { RefusedTray } from './refused-tray.ts';

export type Screen =
  | 'Workspace'
  | 'Callbacks'
  | 'Quality'
  | 'Knowledge'
  | 'Lead'
  | 'Customers'
  | 'Cases'
  | 'Improve'
  | 'Training';

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

  /** The server cannot be reached. What is done meanwhile is counted. */
  async offline(): Promise<void> {
    await this.page.getByRole('button', { name: /^Offline/ }).waitFor();
  }

  /** What stands behind the words about the connection. */
  async openConnectionDetails(): Promise<Locator> {
    await this.connection.click();
    const details = this.page.getByRole('dialog').filter({ hasText: 'Last in step with the server' });
    await details.waitFor();
    return details;
  }

  /** Opens what the server refused. */
  async openRefused(): Promise<RefusedTray> {
    await this.page.getByRole('button', { name: /^\d+ refused$/ }).click();
    return new RefusedTray(this.page).ready();
  }

  /** Pulls the demo's cable, or plugs it in again: the network as the page has it, open lines too. */
  async unplug(): Promise<void> {
    await this.#cable().click();
    await this.offline();
  }

  async plugIn(): Promise<void> {
    await this.#cable().click();
    await this.online();
  }

  /** In touch with the server; what was done last may still be on its way. */
  async online(within?: { timeout: number }): Promise<void> {
    const name = /^Online · (This computer’s clock is off · )?Connection details$/;
    await this.page.getByRole('button', { name }).waitFor(within);
  }

  /** A screen in the navigation, with what it waits for from this person as its description. */
  screenItem(name: Screen): Locator {
    return this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name });
  }

  /** Goes to another screen, without the mouse. */
  async goTo(screen: Screen): Promise<void> {
    const item = this.screenItem(screen);
    await item.press('Enter');
    await expect(item).toHaveAttribute('aria-current', 'page');
  }

  /** Waits until nothing done here is still on its way to the server. */
  async everythingSent(): Promise<void> {
    await this.connection.click();
    const unsent = this.page.getByText('Waiting to be sent').locator('..').getByRole('definition');
    await expect(unsent).toHaveText('0');
    await this.page.keyboard.press('Escape');
    await expect(unsent).toBeHidden();
  }

  /** For how long a message may be taken back after Enter: "Off", "3 s" ... */
  async setUndoSend(seconds: string): Promise<void> {
    await this.page.getByRole('button', { name: /settings and sign-out$/ }).click();
    await this.page
      .getByRole('radiogroup', { name: 'Time to take a message back' })
      .getByText(seconds, { exact: true })
      .click();
    await this.page.keyboard.press('Escape');
  }

  /** Leaves, so that somebody else can sit down here; not before everything is sent, or one would be asked. */
  async signOut(): Promise<void> {
    await this.everythingSent();
    await this.page.getByRole('button', { name: /settings and sign-out$/ }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.getByRole('textbox', { name: 'Password' }).waitFor();
  }

  #cable(): Locator {
    return this.page.getByRole('switch', { name: 'Demo: pull the cable' });
  }
}
