import type { Locator, Page } from '@playwright/test';
import { DeskPage } from './desk-page.ts';
import { SideForm } from './side-form.ts';

/** The screen of cases. */
export class CasesPage extends DeskPage {
  readonly main: Locator;

  constructor(page: Page) {
    super(page);
    this.main = page.getByRole('main', { name: 'Cases' });
  }

  async ready(): Promise<this> {
    await this.main.waitFor();
    return this;
  }

  row(text: string | RegExp): Locator {
    return this.main.getByRole('listbox', { name: 'Cases' }).getByRole('option').filter({ hasText: text });
  }

  /** The case of this customer, as it stands open. */
  case(customer: string): Locator {
    return this.main.getByRole('article', { name: new RegExp(customer) });
  }

  /** Where the case that is open stands. */
  standing(name: string): Locator {
    return this.main.getByRole('article').locator('header').getByText(name, { exact: true });
  }

  async open(customer: string): Promise<Locator> {
    await this.row(customer).click();
    const one = this.case(customer);
    await one.waitFor();
    return one;
  }

  /** Goes to the form of a step that moves the case on. */
  async choose(step: string): Promise<StepForm> {
    const panel = this.main.getByRole('region', { name: 'Next step' });
    const button = panel.getByRole('button', { name: step, exact: true });
    const form = this.main.getByRole('form', { name: step, exact: true });
    await panel.waitFor();
    // Its own button in the row of steps, or the form's when it stands open.
    await button.first().waitFor();
    if (!(await form.isVisible())) await button.first().click();
    return new StepForm(this.page, step).ready();
  }

  /** Takes a step by its form. */
  async take(step: string, fields: Record<string, string> = {}): Promise<void> {
    const form = await this.choose(step);
    for (const [label, value] of Object.entries(fields)) await form.put(label, value);
    await form.submit();
  }
}

/** The form of one step. */
export class StepForm extends SideForm {
  /** Fills a text, or picks from a list. */
  async put(label: string, value: string): Promise<void> {
    const field = this.field(label);
    await field.click();
    const option = this.page.getByRole('option', { name: value, exact: true });
    if ((await field.getAttribute('aria-haspopup')) === 'listbox') await option.click();
    else await field.fill(value);
  }
}
