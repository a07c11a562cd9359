import type { Locator, Page } from '@playwright/test';
import { CallbackForm } from './callback-form.ts';
import { ConsultForm } from './consult-thread.ts';
import { DeskPage } from './desk-page.ts';
import { SideForm } from './side-form.ts';
import { TransferForm } from './transfer-form.ts';
import { WrapUpForm } from './wrap-up-form.ts';

/** One conversation as the agent has it open. */
export class ConversationPage extends DeskPage {
  readonly customer: string;
  readonly region: Locator;
  readonly log: Locator;
  readonly composer: Locator;
  /** The one thing worth knowing before sending. */
  readonly note: Locator;

  constructor(page: Page, customer: string) {
    super(page);
    this.customer = customer;
    this.region = page.getByRole('region', { name: `Conversation with ${customer}` });
    this.log = this.region.getByRole('region', { name: 'Messages' });
    this.composer = this.region.getByRole('textbox', { name: `Message to ${customer}` });
    this.note = this.region.getByRole('status');
  }

  async ready(): Promise<this> {
    await this.region.waitFor();
    return this;
  }

  /** One message with its author, time and delivery. */
  message(text: string | RegExp): Locator {
    return this.log.locator('[data-index]').filter({ hasText: text });
  }

  /** Waits until the screen says of a message that this machine has it safe. */
  async kept(text: string): Promise<void> {
    await this.message(text).getByText('Kept here, not sent yet').waitFor();
  }

  /** The hand-over package on top of the log. */
  get handover(): Locator {
    return this.region.getByRole('region', { name: 'Hand-over' });
  }

  clock(name: string): Locator {
    return this.region
      .getByRole('list', { name: 'Promised times' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Chooses files in the system's dialog, opened with the key. */
  async attach(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    const dialog = this.page.waitForEvent('filechooser');
    await this.composer.press('Alt+u');
    await (await dialog).setFiles(files);
  }

  /** Saves a file of the log where the workstation is told to. */
  async save(name: string): Promise<void> {
    await this.log.getByRole('button', { name: `Save ${name}` }).click();
  }

  async cancel(name: string): Promise<void> {
    await this.log.getByRole('button', { name: `Cancel sending ${name}` }).click();
  }

  /** Puts the greeting in with its one key; it is not sent by that. */
  async greetByKey(): Promise<void> {
    await this.composer.press('Control+g');
  }

  async openTransfer(): Promise<TransferForm> {
    await this.page.keyboard.press('Alt+t');
    return new TransferForm(this.page).ready();
  }

  /** Asks a colleague first; a thread that there is already is opened instead. */
  async openConsult(): Promise<ConsultForm> {
    await this.page.keyboard.press('Alt+q');
    return new ConsultForm(this.page).ready();
  }

  async openReturn(): Promise<SideForm> {
    await this.page.keyboard.press('Alt+l');
    return new SideForm(this.page, 'Give back').ready();
  }

  async openCallback(): Promise<CallbackForm> {
    await this.page.keyboard.press('Alt+b');
    return new CallbackForm(this.page).ready();
  }

  async openWrapUp(): Promise<WrapUpForm> {
    await this.page.keyboard.press('Alt+w');
    return new WrapUpForm(this.page).ready();
  }
}
