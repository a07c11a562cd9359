import { expect } from '@playwright/test';
import { CasesPage } from './pages/cases-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectEqualState } from './support/convergence.ts';
import { signIn, test } from './support/test.ts';

test('a complaint goes through two rounds to a satisfied customer, who sees how it stands', async ({
  api,
  atWork,
  clientOf,
  openDesktop,
  talk,
}) => {
  const [{ desktop, workspace }, department] = await Promise.all([atWork('liwen'), openDesktop()]);
  await signIn(department.page, 'heli');
  const repairs = await new CasesPage(department.page).ready();
  const [qinfang, zhaomin] = [await clientOf('qinfang'), await clientOf('zhaomin')];
  const { conversation, chat } = await talk(workspace, 'Ann Lee');
  await chat.say('The kettle you sent gave me an electric shock!');
  await conversation.message('electric shock').waitFor();

  await test.step('recorded beside the conversation, and nothing final without what is required', async () => {
    await desktop.page.keyboard.press('Alt+f');
    const intake = desktop.page.getByRole('form', { name: 'New case' });
    await expect(intake.getByRole('textbox', { name: 'Customer’s own words' })).toHaveValue(/electric shock/);
    await intake.press('Control+Enter');
    await expect(intake.getByRole('textbox', { name: 'Summary' })).toHaveAttribute('aria-invalid', 'true');
    await new CasesPage(desktop.page).fillIntake(intake, 'Kettle gave an electric shock.');
    await intake.press('Control+Enter');
    await expect(intake).toBeHidden();
  });

  const link = chat.log.getByRole('link', { name: /case/ });
  await link.waitFor();
  const page = await chat.page.context().newPage();
  await page.goto(new URL((await link.getAttribute('href')) ?? '', api.url).href);
  await expect(page.getByRole('status')).toHaveText('Received');

  const cases = new CasesPage(desktop.page);
  await cases.goTo('Cases');
  await cases.open('Ann Lee');
  const procedure = cases.main.getByRole('region', { name: 'Procedure: Taking a complaint' });
  await procedure.getByRole('checkbox').first().press('Space');
  await expect(procedure).toContainText(/1 of \d done/);
  await expectAccessible(desktop.page, 'a case with its next step');

  await test.step('graded urgent it is with the department at once', async () => {
    const grade = await cases.choose('Grade');
    await grade.form.getByRole('checkbox', { name: 'Safety' }).check();
    await grade.put('Department', 'Repairs');
    await grade.submit();
    await expect(cases.standing('With the department')).toBeVisible();
    await repairs.open('Ann Lee');
  });

  const caseId = await theCase(zhaomin);
  const investigate = async () => {
    await repairs.investigate();
    const approve = { caseId, step: 'approve', form: {} };
    expect(await qinfang.mutate('case.step', approve)).toMatchObject({ status: 'ok' });
    await expect(cases.standing('Approved')).toBeVisible();
  };

  await test.step('the department begins without a line; what it does is requested until it has one', async () => {
    await repairs.unplug();
    await repairs.take('Acknowledge receipt');
    await expect(repairs.case('Ann Lee').getByText('Requested, not confirmed yet')).toBeVisible();
    await repairs.plugIn();
    await expect(cases.standing('Being investigated')).toBeVisible();
    await investigate();
  });

  await test.step('told, not satisfied, and once more around', async () => {
    await cases.take('Tell the customer', { 'Message to the customer': 'You get another kettle.' });
    await expect(chat.message('You get another kettle.')).toBeVisible();
    await cases.take('Not satisfied', { Reason: 'She wants her money back.' });
    await expect(cases.case('Ann Lee').getByText('Round 2').first()).toBeVisible();
    await repairs.take('Acknowledge receipt');
    await investigate();
    await cases.take('Tell the customer', { 'Message to the customer': 'You get your money back.' });
    await cases.everythingSent();
    await page.reload();
    await expect(page.getByRole('status')).toHaveText('There is a result');
    await expect(page.getByRole('listitem').first()).toContainText('You get your money back.');
    await expect(page.getByRole('main')).not.toContainText(/insulated|Inspector|Repairs|李雯/);
  });

  await cases.take('Satisfied', { 'What the customer said': 'She thanks us.' });
  await cases.take('Submit the report');
  await expect(cases.standing('Report written')).toBeVisible();
  await cases.everythingSent();
  const archive = { caseId, step: 'archive', form: {} };
  expect(await zhaomin.mutate('case.step', archive)).toMatchObject({ status: 'ok' });
  await expect(cases.case('Ann Lee').getByText('In the archive').first()).toBeVisible();
  const rows = await zhaomin.rows();
  expect(rows.get(`responsibility/${caseId}`)).toMatchObject({ name: 'Inspector Seven' });
  const liwen = await clientOf('liwen');
  expect((await liwen.rows()).has(`casecontact/${caseId}`)).toBe(true);
  expect((await liwen.rows()).has(`responsibility/${caseId}`)).toBe(false);
  await expectEqualState(desktop.page, liwen);
});

const theCase = async (client: { rows(): Promise<Map<string, unknown>> }): Promise<string> => {
  const [id] = [...(await client.rows()).keys()].flatMap((key) => /^casefile\/(.+)$/.exec(key)?.[1] ?? []);
  if (id === undefined) throw new Error('there is no case');
  return id;
};
