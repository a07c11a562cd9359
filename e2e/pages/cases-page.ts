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

  /** Looks at the cases of another view. */
  async show(view: string): Promise<void> {
    await this.main.getByRole('radio', { name: new RegExp(`^${view}`) }).press('Space');
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

  /** Writes the record that stands open, with all it needs. */
  async fillIntake(intake: Locator, summary: string): Promise<void> {
    await intake.getByRole('textbox', { name: 'Contact' }).fill('13800138000');
    await intake.getByRole('textbox', { name: 'Summary' }).fill(summary);
    for (const [field, choice] of [
      ['About', 'Product'],
      ['What went wrong', 'Function anomaly'],
      ['How bad', 'A danger'],
      ['How many it touches', 'One customer'],
    ] as const) {
      await intake.getByRole('combobox', { name: field }).click();
      await this.page.getByRole('option', { name: choice, exact: true }).click();
    }
  }

  /** Finds out what was wrong and proposes what to do, as a department does. */
  async investigate(): Promise<void> {
    await this.take('Record findings', {
      'Evidence, or why there is none': 'The kettle, opened and photographed.',
      Cause: 'A wire was not insulated.',
      'Person responsible (seen by leads only)': 'Inspector Seven',
    });
    const plan = await this.choose('Submit the plan');
    for (const field of ['Solution and steps', 'What the customer needs', 'State of the system', 'Risks'])
      await plan.put(field, 'A new kettle and the cost of a doctor.');
    await plan.form.getByRole('button', { name: 'Add a milestone' }).click();
    await plan.form.getByRole('textbox', { name: 'Milestone 1', exact: true }).fill('New kettle arrives');
    await plan.submit();
    await this.standing('Waiting for approval').waitFor();
    await this.everythingSent();
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
