import { expect, type Page } from '@playwright/test';
import { inputMethod } from './input-method.ts';

const WRITTEN = ':not([readonly], :disabled, [inputmode=numeric], [inputmode=decimal])';

/** Whatever a person writes words into. */
const FIELDS = [`textarea${WRITTEN}`, `input:is([type=text], [type=search], :not([type]))${WRITTEN}`].join();

/**
 * Writes into every field in sight as an input method does: letters under its line, and the Enter that chooses a word.
 * Nothing is sent or closed by that Enter, and no character is lost or changed. Returns the names of the fields.
 */
export async function composeInEveryField(page: Page, where: string): Promise<string[]> {
  const fields = page.locator(FIELDS).filter({ visible: true });
  const names: string[] = [];
  for (const field of await fields.all()) {
    const name = (await field.getAttribute('aria-label')) ?? (await field.getAttribute('placeholder'));
    const before = await field.inputValue();
    const method = await inputMethod(page, field);
    await field.fill('');
    await method.compose('nihao');
    await method.choose('您好');
    await expect(field, `${where}: ${name}`).toHaveValue('您好');
    await expect(field, `${where}: ${name}`).toBeFocused();
    await field.fill(before);
    // What a field offers to choose from goes with it.
    await field.blur();
    names.push(name ?? '');
  }
  return names;
}
