import type { FrameLocator, Locator, Page } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { Scorecard } from './scorecard.ts';

/** One interaction played back on its timeline. */
export class ReplayPage extends DeskPage {
  readonly region: Locator;
  readonly conversation: Locator;
  readonly marks: Locator;
  /** How the interaction stood at the moment shown. */
  readonly moment: Locator;
  readonly position: Locator;

  constructor(page: Page) {
    super(page);
    this.region = page.getByRole('region', { name: 'Replay' });
    this.conversation = this.region.getByLabel('Conversation', { exact: true });
    this.marks = this.region.getByRole('listbox', { name: 'Marks' });
    this.moment = this.region.getByRole('region', { name: 'At this moment' });
    this.position = this.region.getByRole('slider', { name: 'Position' });
  }

  async ready(): Promise<this> {
    await this.position.waitFor();
    return this;
  }

  /** Seconds since the beginning. */
  async seconds(): Promise<number> {
    return Number(await this.position.getAttribute('aria-valuenow'));
  }

  async length(): Promise<number> {
    return Number(await this.position.getAttribute('aria-valuemax'));
  }

  mark(words: string | RegExp): Locator {
    return this.marks.getByRole('option').filter({ hasText: words });
  }

  async jumpTo(words: string | RegExp): Promise<void> {
    await this.mark(words).click();
  }

  async play(): Promise<void> {
    await this.region.getByRole('button', { name: 'Play', exact: true }).click();
  }

  async pause(): Promise<void> {
    await this.region.getByRole('button', { name: 'Pause', exact: true }).click();
  }

  async setSpeed(times: number): Promise<void> {
    await this.region
      .getByRole('radiogroup', { name: 'Speed' })
      .getByText(`${times}×`, { exact: true })
      .click();
  }

  /** The page of the recorded screen, as it is drawn. */
  get screen(): FrameLocator {
    return this.region.frameLocator('iframe[title="Screen"]');
  }

  /** What was said, along the bar. */
  get sound(): Locator {
    return this.region.getByRole('region', { name: 'Sound' });
  }

  async openRecordings(): Promise<{ region: Locator; file: Locator }> {
    await this.region.getByRole('button', { name: 'Recordings' }).click();
    const region = this.page.getByRole('dialog', { name: 'Recordings' });
    return { region, file: region.locator('input[type=file]') };
  }

  /** Pins a note to the moment shown. */
  async note(text: string): Promise<void> {
    await this.region.getByRole('button', { name: 'Pin a note' }).click();
    await this.page
      .getByRole('dialog', { name: 'Pin a note' })
      .getByLabel(/Note at/)
      .fill(text);
    await this.page.keyboard.press('Enter');
  }

  get scorecard(): Scorecard {
    return new Scorecard(this.page);
  }

  async back(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }
}
