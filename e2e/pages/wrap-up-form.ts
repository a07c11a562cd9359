import type { Page } from '@playwright/test';
import { SideForm } from './side-form.ts';

export interface WrapUpRecord {
  outcome?: string;
  solved?: 'Solved' | 'Not yet';
  summary?: string;
  solution?: string;
  anythingElseAsked?: boolean;
}

/** The record of a conversation, which closes it. */
export class WrapUpForm extends SideForm {
  constructor(page: Page) {
    super(page, 'Wrap-up');
  }

  async fill({ outcome, solved, summary, solution, anythingElseAsked }: WrapUpRecord): Promise<void> {
    if (outcome) await this.choose('Outcome', outcome);
    if (solved) await this.choose('Was it solved?', solved);
    if (summary) await this.field('Summary').fill(summary);
    if (solution) await this.field('Solution').fill(solution);
    if (anythingElseAsked)
      await this.form.getByRole('checkbox', { name: 'I asked whether there is anything else' }).check();
  }

  /** Says of every step still open why it was left out. */
  async leaveOutSteps(why: string): Promise<void> {
    const open = this.form
      .getByRole('region', { name: 'Required steps' })
      .getByRole('combobox', { name: /^Why “.+” was left out$/ });
    await open.first().waitFor();
    for (const reason of await open.all()) {
      await reason.click();
      await this.form.page().getByRole('option', { name: why }).click();
    }
  }

  /** One of a few, as the keyboard does it: the radio button itself is drawn over by its chip. */
  async choose(group: string, choice: string): Promise<void> {
    const radio = this.form.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice });
    await radio.press('Space');
  }
}
