import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { Caller } from './support/caller.ts';
import { signIn, test } from './support/test.ts';

const HOUR = 3_600_000;
/** The site's clock, read as if it were UTC. */
const here = new Date(Date.now() + 8 * HOUR);
const monthBy = (later: number) => Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + later, 1);
const nameOf = (at: number) => new Date(at).toISOString().slice(0, 7);
const [month, monthAfter] = [nameOf(monthBy(0)), nameOf(monthBy(1))];
const endsAt = monthBy(1) - 8 * HOUR;
const form = {
  disposition: 'resolved',
  summary: 'Parcel 778',
  solution: 'Leaves today',
  solved: true,
  anythingElseAsked: true,
};

/** In touch with the server; the centre is weeks ahead of this machine, and that is said. */
const sent = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Online · This computer’s clock is off · Connection details' }).waitFor();

test('a month is counted, closed, signed with words, read without a line and answered; a colleague is praised', async ({
  api,
  clientOf,
  openDesktop,
}) => {
  test.setTimeout(240_000);
  const handle = async (customer: string) => {
    const li = await clientOf('liwen');
    await li.mutate('person.setState', { state: 'available' });
    const { interactionId } = await Caller.arrive(api.url, customer, 'Where is my parcel?');
    expect(await li.mutate('interaction.accept', { interactionId })).toMatchObject({ status: 'ok' });
    expect(await li.mutate('interaction.close', { interactionId, form })).toMatchObject({ status: 'ok' });
  };
  await handle('Ann Lee');
  const report = { period: 'yesterday', interval: 'whole', by: 'queue', figure: 'offered', compare: false };
  const schedule = { every: 'day', minute: 480 };
  const content = { name: 'Every morning', report, variant: 'B', shared: true, schedule };
  const keeps = await clientOf('zhaomin');
  expect(await keeps.mutate('report.keep', { reportId: 'morning', content })).toMatchObject({ status: 'ok' });
  // The month is over, and so is the time in which something may come late without a word.
  const ahead = endsAt + 73 * HOUR - Date.now();
  await api.kill();
  await api.start({ ahead });
  await handle('Bo Yang');

  const lead = await openDesktop();
  await signIn(lead.page, 'zhaomin');
  await lead.page.getByRole('button', { name: 'Appraisal', exact: true }).click();
  const main = lead.page.getByRole('main', { name: 'Appraisal' });
  await main.getByRole('button', { name: /^李雯/ }).click();
  await main.getByRole('button', { name: /^Handled: 1\. Open the rows$/ }).click();
  await expect(lead.page.getByRole('table', { name: 'Rows behind the figure' })).toContainText('Ann Lee');
  await lead.page.keyboard.press('Escape');
  const sign = main.getByRole('form', { name: 'Sign the month' });
  await sign.getByRole('button', { name: 'Sign' }).click();
  await expect(sign.getByText('This is needed.')).toHaveCount(2);
  await sign.getByText('4', { exact: true }).click();
  await sign.getByRole('textbox').fill('Calm and clear with Ann.');
  await expectAccessible(lead.page, 'a sheet that is signed');
  await sign.getByRole('button', { name: 'Sign' }).click();
  await expect(main.getByRole('region', { name: 'Assessment' })).toContainText('rating 4 of 5');

  await main.getByText('Goals and weights').click();
  const goals = main.getByRole('region', { name: 'Goals of a team' });
  await goals.getByRole('textbox', { name: 'Goal for Satisfaction' }).fill('90');
  await goals.getByRole('button', { name: 'Set goals' }).click();
  await expect(goals.getByRole('list', { name: 'Versions of the goals' })).toContainText('Version 1');

  await main.getByText('Kudos').click();
  const praise = main.getByRole('form', { name: 'Put on the wall' });
  await praise.getByRole('combobox', { name: 'Colleague' }).click();
  await lead.page.getByRole('option', { name: '李雯' }).click();
  await praise.getByRole('combobox', { name: 'Matters behind it' }).click();
  await lead.page.getByRole('option', { name: /^Bo Yang/ }).click();
  await praise
    .getByRole('textbox', { name: 'What was good' })
    .fill('Found the parcel of Bo Yang in a minute.');
  await praise.getByRole('button', { name: 'Put on the wall' }).click();
  const wall = main.getByRole('list', { name: 'Kudos' });
  await expect(wall).toContainText('Found the parcel of *** in a minute.');
  await sent(lead.page);

  await lead.page.getByRole('button', { name: 'Lead', exact: true }).click();
  await lead.page.getByRole('button', { name: 'History', exact: true }).click();
  await lead.page.getByRole('button', { name: 'My reports' }).click();
  await lead.page.getByRole('button', { name: /^Every morning · .* new$/ }).click();
  const morning = lead.page.getByRole('region', { name: 'Every morning' });
  await expect(morning.getByRole('table')).toContainText('Offered');
  await sent(lead.page);

  const own = await openDesktop();
  await signIn(own.page, 'liwen');
  await own.page.getByRole('button', { name: 'Appraisal', exact: true }).click();
  const mine = own.page.getByRole('main', { name: 'Appraisal' });
  await expect(mine.getByRole('region', { name: 'Assessment' })).toContainText('Calm and clear with Ann.');
  await api.kill();
  const answer = mine.getByRole('form', { name: 'Your answer' });
  await answer.getByText('I see it otherwise').click();
  await answer.getByRole('textbox').fill('The survey was not sent.');
  await answer.getByRole('button', { name: 'Send answer' }).click();
  await expect(mine.getByRole('region', { name: 'Assessment' })).toContainText('The survey was not sent.');
  await expect(mine.getByRole('region', { name: `Year ${month.slice(0, 4)}` })).toContainText('Missing:');
  await api.start({ ahead });
  await sent(own.page);

  const manager = await clientOf('gutao');
  const sheet = (await manager.rows()).get(`appraisal/liwen:${month}`);
  expect(sheet).toMatchObject({ signature: { rating: 4 }, answer: { agrees: false } });
  expect((await manager.rows()).has(`goals/general:${monthAfter}`)).toBe(true);
});
