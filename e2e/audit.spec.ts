import { expect } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { signIn, test } from './support/test.ts';

test('an auditor reads what happened and what is kept, finds the journal untouched, and each look is written down', async ({
  api,
  openDesktop,
}) => {
  const { page } = await openDesktop();
  await signIn(page, 'zhengyan');
  const main = page.getByRole('main', { name: 'Audit' });
  const sides = main.getByRole('radiogroup', { name: 'Sides of the audit' });
  const open = (side: string) => sides.getByText(side, { exact: true }).click();

  const journal = main.getByRole('listbox', { name: 'Journal' });
  await journal.getByRole('option').first().click();
  await expect(main.getByRole('article')).toContainText('Number');
  await expect(main.getByRole('region', { name: 'As it is kept' })).toBeVisible();
  await expectAccessible(page, 'the journal');

  await open('Registers');
  await main.getByRole('combobox', { name: 'Kind of row' }).click();
  await page.getByRole('option', { name: 'People', exact: true }).click();
  await main.getByRole('textbox', { name: 'Words in it' }).fill('顾涛');
  const people = main.getByRole('listbox', { name: 'People' });
  await expect(people.getByRole('option')).toHaveCount(1);
  await people.getByRole('option').click();
  await expect(main.getByRole('region', { name: 'As it is kept' })).toContainText('"manager"');
  await main.getByRole('button', { name: 'How it came to be' }).click();
  await expect(main.getByRole('textbox', { name: 'Id of a matter or person' })).toHaveValue('gutao');

  await open('Integrity');
  await main.getByRole('button', { name: 'Check every line' }).click();
  await expect(main.getByText('The journal is what was written.')).toBeVisible();
  await expectAccessible(page, 'the check');

  await open('Who looked');
  const looks = main.getByRole('listbox', { name: 'Who looked' });
  await expect(looks.getByRole('option', { name: /Check of the chain/ })).toBeVisible();
  await expect(looks.getByRole('option', { name: /Register.*person text=顾涛/ })).toBeVisible();

  await api.kill();
  await expect(main.getByText('The audit needs the line')).toBeVisible();
});
