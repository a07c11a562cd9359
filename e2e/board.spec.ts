import { expect } from '@playwright/test';
import { ImprovePage } from './pages/improve-page.ts';
import { LeadPage } from './pages/lead-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectSavedEquals, tableTexts } from './support/saved-file.ts';
import { signIn, test } from './support/test.ts';

test('a customer’s message changes the wallboard, full screen and in its rows', async ({
  api,
  openDesktop,
  openCustomer,
}) => {
  const desktop = await openDesktop();
  const { page } = desktop;
  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await lead.online();
  const board = await lead.openBoard();
  const general = board.queue('General enquiries');
  await expect(general.figure('Waiting')).toHaveText(/^Waiting0/);
  await page.keyboard.press('f');
  await expect(board.button('Leave full screen')).toBeVisible();
  await expect.poll(() => board.fillsWindow()).toBe(true);

  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Where is my parcel?' });
  await expect(general.figure('Waiting')).toHaveText(/^Waiting1/);
  await expect(board.waitingForFirstAnswer).toContainText('Ann Lee');
  const said = (await board.lag.textContent()) ?? '';
  expect(Number(/Lag ([\d.]+) s/.exec(said)?.[1]), said).toBeLessThan(5);
  await expectAccessible(page, 'wallboard');

  await general.figure('Waiting').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('grid', { name: 'Rows behind the figure' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(board.button('Leave full screen')).toBeVisible();

  await api.kill();
  await expect(board.stale).toContainText('Offline');
  await page.keyboard.press('Escape');
  await expect(board.button('Full screen')).toBeVisible();

  await page.keyboard.press('s');
  await expect(page.getByRole('region', { name: 'Staffing' })).toContainText('Only the centre has the weeks');
});

test('a figure of today opens to as many rows as it says, and a spreadsheet reads what the screen shows', async ({
  openDesktop,
  openCustomer,
}) => {
  for (const name of ['Ann Lee', 'Bob Ray']) {
    const start = await openCustomer();
    await start.startChat({ queue: 'General enquiries', name, text: `${name} has a question.` });
  }
  const desktop = await openDesktop();
  const { page } = desktop;
  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await lead.online();
  const history = await lead.openHistory();
  await history.choose('Period', 'Today');
  await history.choose('Grouped by', 'Queue');
  const offered = history.total('Offered', 'General enquiries');
  await expect(offered).toHaveText('2');
  await offered.click();
  const rows = page.getByRole('dialog').getByRole('table', { name: 'Rows behind the figure' });
  await expect(rows.getByRole('row')).toHaveCount(3);
  await expect(rows).toContainText('Ann Lee');
  await expect(page.getByRole('dialog')).toContainText('formula version 1');
  await page.keyboard.press('Escape');
  await expect(rows).toBeHidden();
  await expectAccessible(page, 'history');

  const shown = await history.shown();
  await expectSavedEquals(desktop, 'xlsx', shown, () => history.export('Excel file (XLSX)'));
  await expectSavedEquals(desktop, 'csv', shown, () => history.export('CSV file'));

  await history.choose('Grouped by', 'Outcome');
  await expect(history.total('Offered', 'Not wrapped up')).toHaveText('2');
  await history.choose('Grouped by', 'Queue');

  await page.getByRole('button', { name: 'My reports' }).click();
  await page.getByRole('textbox', { name: 'Name of the report' }).fill('Today by queue');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Today by queue', exact: true }).waitFor();
  await expectAccessible(page, 'saved reports');
  await page.keyboard.press('Escape');
  await history.choose('Grouped by', 'Nothing');
  await page.getByRole('button', { name: 'My reports' }).click();
  await page.getByRole('button', { name: 'Today by queue', exact: true }).click();
  await expect(offered).toHaveText('2');
  await page.getByRole('button', { name: 'My reports' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the report' })).toHaveValue('Today by queue');
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByRole('button', { name: 'Today by queue', exact: true })).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Team', exact: true }).click();
  const team = page.getByRole('region', { name: 'Team' });
  await team.getByRole('button', { name: /^Answered, 李雯: 0/ }).click();
  await expect(page.getByRole('dialog')).toContainText('0 rows');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'the team wall');

  await lead.goTo('Improve');
  await new ImprovePage(page).show('Trends');
  const trends = page.getByRole('region', { name: 'Trends' });
  await trends
    .getByRole('button', { name: 'General enquiries, Last 24 hours: 0.0%, 0 / 2, below the industry' })
    .click();
  await expect(rows.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(rows).toBeHidden();
  await trends.getByRole('button', { name: /^Come back, .*: 0\.0%, 0 \/ 2/ }).click();
  await expect(rows.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(rows).toBeHidden();
  const weeks = trends.getByRole('table', { name: 'Weeks' });
  // On the screen the parts of a share stand in its own cell.
  const inOneCell = (line: string[], heads: string[]) =>
    line.flatMap((cell, n) => {
      if (heads[n]?.endsWith(' (made of)')) return [];
      return line === heads || !heads[n + 1]?.endsWith(' (made of)')
        ? [cell]
        : [`${cell} ${line[n + 1]}`.trim()];
    });
  await expectSavedEquals(
    desktop,
    'csv',
    await weeks.locator('tr').evaluateAll(tableTexts),
    () => trends.getByRole('button', { name: 'Export CSV' }).click(),
    inOneCell,
  );
  await expectAccessible(page, 'trends');
});
