import { expect } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { LeadPage } from './pages/lead-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectSavedEquals } from './support/saved-file.ts';
import { signIn, test } from './support/test.ts';

test('a team lead finds a clause, reads what proves it, and exports what the screen shows, also offline', async ({
  api,
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await signIn(page, 'zhaomin');
  await new LeadPage(page).ready();
  await api.kill();
  await page.keyboard.press('Control+7');
  const main = page.getByRole('main', { name: 'Policy register' });
  await expect(main.getByRole('heading', { name: /^\d+ of 288 clauses are carried out$/ })).toBeVisible();
  await expect(main.getByRole('status')).toHaveText('288 clauses');
  await expectAccessible(page, 'the policy register');

  await page.keyboard.press('/');
  await page.keyboard.type('调休');
  const list = main.getByRole('listbox', { name: 'Clauses' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await list.getByRole('option').click();
  const clause = main.getByRole('article', { name: /told when service opens next/ });
  await expect(clause).toContainText('C-008');
  await expect(clause.getByRole('region', { name: 'Tests that prove it' })).toContainText(
    'domain/calendar/opening-hours.test.ts',
  );
  await expectAccessible(page, 'a clause');

  await main.getByRole('textbox', { name: /^Search/ }).fill('');
  for (const [filter, value] of [
    ['Group', 'G8 Suggestions and incentives'],
    ['Status', 'Carried out'],
  ] as const) {
    await main.getByRole('combobox', { name: filter }).click();
    await page.getByRole('option', { name: value, exact: true }).click();
  }
  await expect(list.getByRole('option').first()).toContainText('Carried out');
  const found = Number.parseInt((await main.getByRole('status').textContent()) ?? '', 10);
  expect(await list.getByRole('option').count()).toBe(found);
  const shown = await list.getByRole('option').allTextContents();
  const columns = ['What it asks for', 'Clause', 'Status'];
  await expectSavedEquals(
    desktop,
    'csv',
    [[columns.join('')], ...shown.map((text) => [text])],
    () => main.getByRole('button', { name: 'Export CSV' }).click(),
    (line, heads) => [columns.map((column) => line[heads.indexOf(column)]).join('')],
  );
  await page.getByRole('button', { name: 'Parameters', exact: true }).click();
  await page.getByRole('option', { name: /^P02/ }).click();
  await expectAccessible(page, 'a parameter');
  const proposal = main.getByRole('form', { name: 'Propose another value' });
  await proposal.getByRole('textbox', { name: 'messages' }).fill('2');
  for (const field of ['Why', 'Who answers for it', 'Law or manual it rests on'])
    await proposal.getByRole('textbox', { name: field }).fill('Manual 4');
  await proposal.getByRole('button', { name: 'Propose' }).click();
  const versions = main.getByRole('region', { name: 'Versions' });
  await expect(versions).toContainText('messages: 2 minutes');
  await expect(versions).toContainText('waits for somebody else’s word');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Duties', exact: true }).click();
  await main.getByRole('option', { name: /^Approver/ }).click();
  await expect(main.getByRole('row', { name: /^Approve wordings/ })).toContainText('Team lead · Approver');
  await expect(main.getByRole('row', { name: /^Publish scorecards/ })).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('parameter');
  await expect(main.getByRole('row', { name: /parameter/ })).toHaveText([
    'Decide on a parameterApprover · Manager',
  ]);
  await expectAccessible(page, 'the duties');
  await new DeskPage(page).goTo('Lead');
});
