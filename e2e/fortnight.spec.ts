import { expect } from '@playwright/test';
import { oracleLimits } from '../testing/case-oracle.ts';
import { limitsOfCase } from '../testing/limits-of-case.ts';
import { CallbacksPage } from './pages/callbacks-page.ts';
import { CasesPage } from './pages/cases-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import type { CentralApi } from './support/central-api.ts';
import type { CentralClient } from './support/central-client.ts';
import type { Desktop } from './support/desktop.ts';
import type { Login } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const local = (time: string): number => Date.parse(`${time}+08:00`);
const CUSTOMER = 'Ann Lee';
type CaseRow = Parameters<typeof limitsOfCase>[0];

// The Tuesday before the National Day week; Saturday the 10th of October is worked instead.
test.use({ timed: true, startsAt: local('2026-09-29T10:00:00') });

test('a complaint lives through a fortnight with a holiday and a make-up Saturday, and keeps every limit the oracle knows', async ({
  api,
  clientOf,
  openDesktop,
  talk,
}) => {
  test.setTimeout(300_000);
  const [agent, department, head] = await Promise.all([openDesktop(), openDesktop(), openDesktop()]);
  const until = (time: string) => api.pass(local(time) - api.now());
  const limits = () => everyLimitRight(api, clientOf);

  await signIn(agent.page, 'liwen');
  const workspace = await new WorkspacePage(agent.page).ready();
  await workspace.setState('Available');
  const { conversation, chat } = await talk(workspace, CUSTOMER);
  await chat.say('The kettle you sent gave me an electric shock!');
  await conversation.message('electric shock').waitFor();
  const cases = new CasesPage(agent.page);

  await test.step('Tuesday: recorded, graded, and the customer has a first word', async () => {
    await agent.page.keyboard.press('Alt+f');
    const intake = agent.page.getByRole('form', { name: 'New case' });
    await cases.fillIntake(intake, 'Kettle gave an electric shock.');
    await intake.press('Control+Enter');
    await expect(intake).toBeHidden();
    await chat.log.getByRole('link', { name: /case/ }).waitFor();
    await cases.goTo('Cases');
    await cases.open(CUSTOMER);
    await cases.take('Grade');
    await cases.take('Tell the first assessment', { 'Message to the customer': 'We are looking into it.' });
    await chat.message('We are looking into it.').waitFor();
    await limits();
  });
  const link = (await chat.log.getByRole('link', { name: /case/ }).getAttribute('href')) ?? '';
  const page = await chat.page.context().newPage();
  await page.goto(new URL(link, api.url).href);
  await cases.goTo('Workspace');
  const wrapUp = await (await workspace.open(CUSTOMER)).openWrapUp();
  const record = { outcome: 'Follow-up needed', summary: 'Shock', solution: 'Case', anythingElseAsked: true };
  await wrapUp.fill({ ...record, solved: 'Not yet' });
  await wrapUp.leaveOutSteps('Said in my own words');
  await wrapUp.submit();
  await expect(workspace.matter(CUSTOMER)).toHaveCount(0);
  await cases.signOut();

  await test.step('Wednesday: with the department, which begins without a line', async () => {
    await until('2026-09-30T09:30:00');
    await comeIn(agent, 'liwen');
    await cases.take('Send to a department', { Department: 'Repairs' });
    await expect(cases.standing('With the department')).toBeVisible();
    const repairs = await comeIn(department, 'heli');
    await repairs.unplug();
    await repairs.take('Acknowledge receipt');
    await expect(repairs.case(CUSTOMER).getByText('Requested, not confirmed yet')).toBeVisible();
    await api.pass(20 * 60_000);
    await repairs.plugIn();
    await expect(cases.standing('Being investigated')).toBeVisible();
    await limits();
    await until('2026-09-30T15:00:00');
    await repairs.investigate();
    await Promise.all([cases.signOut(), repairs.signOut()]);
  });

  await test.step('after the holidays: approved by the head, told by the agent', async () => {
    await until('2026-10-08T11:00:00');
    const approver = await comeIn(head, 'qinfang');
    await limits();
    await approver.take('Approve');
    await approver.signOut();
    await until('2026-10-08T12:00:00');
    await comeIn(agent, 'liwen');
    await cases.take('Tell the customer', { 'Message to the customer': 'You get another kettle.' });
    await cases.everythingSent();
    await page.reload();
    await expect(page.getByRole('status')).toHaveText('There is a result');
    await limits();
    await cases.signOut();
  });

  await test.step('the Saturday that is worked: called back, not satisfied, and once more around', async () => {
    await until('2026-10-10T11:00:00');
    await comeIn(agent, 'liwen');
    await callBack(cases, 'Reached', 'She wants her money back.', 'Not satisfied');
    await cases.everythingSent();
    await limits();
    await until('2026-10-12T09:00:00');
    const repairs = await comeIn(department, 'heli');
    await repairs.take('Acknowledge receipt');
    await repairs.investigate();
    await repairs.signOut();
    const approver = await comeIn(head, 'qinfang');
    await approver.take('Approve');
    await approver.signOut();
  });

  await test.step('Monday: told again; nobody answers the phone', async () => {
    await until('2026-10-12T11:00:00');
    await comeIn(agent, 'liwen');
    await cases.take('Tell the customer', { 'Message to the customer': 'You get your money back.' });
    await cases.everythingSent();
    await page.reload();
    await cases.unplug();
    await callBack(cases, 'No answer', '');
    await cases.plugIn();
    await cases.everythingSent();
    await limits();
    await cases.signOut();
  });

  await test.step('Wednesday: satisfied, reported, and archived by the lead', async () => {
    await until('2026-10-14T09:30:00');
    await comeIn(agent, 'liwen');
    await callBack(cases, 'Reached', 'She thanks us.', 'Satisfied');
    await cases.goTo('Cases');
    await cases.open(CUSTOMER);
    await cases.take('Submit the report');
    await expect(cases.standing('Report written')).toBeVisible();
    await cases.everythingSent();
    const lead = await comeIn(head, 'zhaomin', 'All');
    await lead.take('Archive');
    await expect(lead.case(CUSTOMER).getByText('In the archive').first()).toBeVisible();
    await lead.everythingSent();
    const ended = await limits();
    // Fifteen days do not stand still for holidays, and were kept; a word a day was not, while nobody was there.
    expect(ended).toMatchObject({ total: 'met', callback: 'met', investigation: 'met', summary: 'met' });
  });
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('Closed');
  await expect(page.getByRole('main')).not.toContainText(/insulated|Inspector|Repairs|李雯/);
});

/** In the morning, at their own window, with the case open. */
async function comeIn(desktop: Desktop, login: Login, view?: string): Promise<CasesPage> {
  await signIn(desktop.page, login);
  const cases = new CasesPage(desktop.page);
  await cases.online();
  await cases.goTo('Cases');
  if (view) await cases.show(view);
  await cases.open(CUSTOMER);
  return cases;
}

async function callBack(desk: CasesPage, outcome: string, note: string, word?: string): Promise<void> {
  await desk.goTo('Callbacks');
  const callbacks = new CallbacksPage(desk.page);
  await callbacks.promise(CUSTOMER).first().click();
  await callbacks.record(outcome, note, word);
  await desk.page.getByText(`${CUSTOMER}: ${outcome} recorded`).waitFor();
}

/** What the product makes of the server's row is what the oracle reads in its story; how each limit stands. */
async function everyLimitRight(
  api: CentralApi,
  clientOf: (login: Login) => Promise<CentralClient>,
): Promise<Record<string, string>> {
  const rows = await (await clientOf('zhaomin')).rows();
  const row = [...rows].flatMap(([key, one]) => (key.startsWith('casefile/') ? [one as CaseRow] : []))[0];
  if (!row) throw new Error('there is no case');
  const { limits, standing } = limitsOfCase(row, api.now());
  expect(limits).toEqual(oracleLimits(row.log, { known: row.flaggedAt, recorded: row.recordedAt }));
  return standing;
}
