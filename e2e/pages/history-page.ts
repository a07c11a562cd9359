import type { Locator, Page } from '@playwright/test';

/** A team lead's figures of any period. */
export class HistoryPage {
  readonly region: Locator;
  readonly report: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'History' });
    this.report = this.region.getByRole('table', { name: 'Report' });
  }

  async ready(): Promise<this> {
    await this.region.waitFor();
    return this;
  }

  async choose(control: string, option: string): Promise<void> {
    await this.region.getByRole('combobox', { name: control, exact: true }).click();
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }

  /** A figure of the whole period, by its name and what it is grouped by. */
  total(figure: string, key: string): Locator {
    return this.report.getByRole('button', { name: new RegExp(`^${figure}, Total: .*, ${key}:`) });
  }

  /** What stands in the table, line by line, without what each rate is made of. */
  async shown(): Promise<string[][]> {
    return this.report
      .locator('tr:not([aria-hidden])')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.children].map(
            (cell) => (cell.querySelector('button > span, span > span') ?? cell).textContent ?? '',
          ),
        ),
      );
  }

  async export(kind: string): Promise<void> {
    await this.region.getByRole('button', { name: 'Export' }).click();
    await this.#page.getByRole('menuitem', { name: kind }).click();
    const asked = this.#page.getByRole('dialog');
    await asked.getByLabel('What it is for').selectOption('A meeting');
    await asked.getByRole('button', { name: 'Take along' }).click();
  }
}
