import type { Locator, Page } from '@playwright/test';
import { StepForm } from './cases-page.ts';
import { DeskPage } from './desk-page.ts';

/** The improvement screen: problems, actions, talks, ratings and the monthly meeting. */
export class ImprovePage extends DeskPage {
  readonly main: Locator;

  constructor(page: Page) {
    super(page);
    this.main = page.getByRole('main', { name: 'Improvement' });
  }

  /** Chooses a side: "Problems", "Actions" ... */
  async show(side: string): Promise<void> {
    // A line while they are few, a column once they are many.
    const sides = this.main.getByLabel('Sides of improvement');
    const choice = sides.getByRole('button', { name: side, exact: true });
    await choice.or(sides.locator('label').filter({ hasText: side })).click();
  }

  row(text: string | RegExp): Locator {
    return this.main.getByRole('listbox').getByRole('option').filter({ hasText: text });
  }

  /** What is open, by its title. */
  sheet(title: string): Locator {
    return this.main.getByRole('article', { name: title });
  }

  async form(name: string): Promise<StepForm> {
    return new StepForm(this.page, name).ready();
  }

  /** Fills the form of a step and sends it without the mouse. */
  async take(name: string, fields: Record<string, string>): Promise<void> {
    const form = await this.form(name);
    for (const [label, value] of Object.entries(fields)) await form.put(label, value);
    await form.submit();
  }
}
