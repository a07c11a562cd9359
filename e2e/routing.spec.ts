import { expect } from '@playwright/test';
import { LeadPage } from './pages/lead-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { asAdmin, seededQueue } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const BREAK = 'Not ready · Break';

test('what one agent flags as urgent stands first in everybody’s list, and is offered first', async ({
  atWork,
  openCustomer,
}) => {
  const [li, chen] = await Promise.all([atWork('liwen', BREAK), atWork('chensi', BREAK)]);
  for (const name of ['Ann Lee', 'Bob Ray', 'Cat Fox']) {
    const start = await openCustomer();
    await start.startChat({ queue: 'General enquiries', name, text: `${name} has a question.` });
  }
  const first = chen.workspace.left
    .getByRole('region', { name: /^Waiting/ })
    .getByRole('listitem')
    .first();
  await expect(first).toContainText('Ann Lee');

  await li.workspace
    .waiting('Cat Fox')
    .getByRole('button', { name: /Cat Fox has/ })
    .click();
  const conversation = await li.workspace.conversation('Cat Fox');
  await li.desktop.page.keyboard.press('Alt+g');
  await expect(conversation.region.getByRole('button', { name: 'Urgent' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  // P-TOP: within five seconds for everybody.
  await expect(first).toContainText('Cat Fox', { timeout: 5_000 });
  await expect(first).toContainText('Urgent');
  await chen.workspace.setState('Available');
  await expect(chen.workspace.offer('Cat Fox')).toContainText('Urgent');
});

test('a complaint about a colleague is never theirs, and a lead reads why an offer was declined', async ({
  atWork,
  openDesktop,
  talk,
}) => {
  const li = await atWork('liwen');
  const chen = await atWork('chensi', BREAK);
  const { conversation, chat } = await talk(li.workspace, 'Ann Lee');
  const about = li.desktop.page.getByRole('complementary');
  await about.getByRole('combobox', { name: 'Kind' }).click();
  await about.getByRole('option', { name: 'Complaint' }).click();
  await expect(conversation.clock('A person’s answer to the complaint')).toContainText('0:');
  await about.getByRole('combobox', { name: 'About a colleague' }).click();
  await about.getByRole('option', { name: '李雯' }).click();
  await expect(conversation.region).toContainText('This complaint is about you: hand it over');

  await conversation.say('I did nothing wrong.');
  await expect(li.desktop.page.getByText('The complaint is about you').first()).toBeVisible();
  await expect(chat.message('I did nothing wrong.')).toHaveCount(0);
  const transfer = await conversation.openTransfer();
  await transfer.fill({
    to: '陈思',
    summary: 'Complains about me',
    tried: 'Nothing',
    expectation: 'To be heard by somebody else',
    reason: 'My colleague will see to this.',
  });
  await transfer.submit();
  await chen.workspace.setState('Available');
  await chen.workspace.decline('Ann Lee', 'Busy with other customers');

  const lead = await openDesktop();
  await signIn(lead.page, 'zhaomin');
  const { main } = await new LeadPage(lead.page).ready();
  const declined = main.getByRole('region', { name: 'Offers not taken today' });
  await expect(declined).toContainText('陈思');
  await expect(declined).toContainText('Busy with other customers');
  // It waits, and whom it is about is sent nothing of it any more.
  await expect(li.workspace.matter('Ann Lee')).toHaveCount(0);
  await expect(li.workspace.waiting('Ann Lee')).toHaveCount(0);
});

test('a clock says in words why it is due then, without the mouse', async ({ atWork, talk }) => {
  const li = await atWork('liwen');
  const { conversation } = await talk(li.workspace, 'Ann Lee');
  const clock = conversation.clock('Handled').getByRole('button');
  await clock.press('Enter');
  const why = li.desktop.page.getByRole('region', { name: 'Why it is due then' });
  await expect(why).toContainText('2 days, day and night (C-101).');
  await expect(why).toContainText('So it is due');
  await li.desktop.page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(clock).toBeFocused();
});

test('who waits too long is offered a callback, and asking for one gives it to somebody', async ({
  api,
  atWork,
  openCustomer,
}) => {
  const put = await asAdmin(api);
  await put('/queues/general', { ...seededQueue('general'), offersCallbackAfterMs: 1_000 });
  const li = await atWork('liwen', BREAK);
  const queue = 'General enquiries';
  await (await openCustomer()).startChat({ queue, name: 'Ben Wu', text: 'Where is my parcel?' });
  await expect(li.workspace.waiting('Ben Wu')).toBeVisible();
  const text = 'The invoice is wrong.';
  const chat = await (await openCustomer()).startChat({ queue, name: 'Ann Lee', phone: '13800138000', text });
  await expect(chat.page.getByText('Shall we call you instead?')).toBeVisible();
  await chat.page.getByRole('button', { name: 'Call me back' }).click();
  await expect(chat.standing).toContainText('We will call you by');
  await expect(chat.standing).toContainText('You keep place 2 in line');

  await expect(li.workspace.waiting('Ann Lee')).toHaveCount(0);
  await li.workspace.goTo('Callbacks');
  const main = li.desktop.page.getByRole('main');
  await expect(main).toContainText('The invoice is wrong.');
  await expect(main).toContainText('Keeps their place in line; 1 before them');
});

test('a used-up clock is told once, in both windows of a person, and put aside in both', async ({
  api,
  atWork,
  clientOf,
  openDesktop,
  talk,
}) => {
  const put = await asAdmin(api);
  await put('/queues/general', { ...seededQueue('general'), firstAnswerMs: 3_000 });
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
  const coming = desktop.app.waitForEvent('window');
  await desktop.page.evaluate(() => window.shiftdesk.call('window.open', {}));
  const windows = [desktop.page, (await new WorkspacePage(await coming).ready()).page];
  const late = { hasText: 'First answer, in person' };
  const alerts = windows.map((page) =>
    page.getByRole('region', { name: 'Time used up' }).getByRole('listitem').filter(late),
  );
  for (const alert of alerts) await expect(alert).toContainText('over since');
  const lead = await openDesktop();
  await signIn(lead.page, 'zhaomin');
  const broken = lead.page
    .getByRole('region', { name: 'Promises of time broken' })
    .getByRole('listitem')
    .filter(late);
  await expect(broken).toContainText('C-023');

  await alerts[1]?.getByRole('button', { name: 'Put aside: Ann Lee' }).click();
  for (const alert of alerts) await expect(alert).toHaveCount(0);
  await expect(broken).toHaveCount(1);
  await conversation.say('I am here now.');
  await expect(conversation.clock('First answer, in person')).toContainText('Missed');
  const rows = await (await clientOf('zhaomin')).rows([`interaction:${interactionId}`]);
  const told = [...rows.values()].flatMap((row) => {
    const { type, data } = row as { type?: string; data?: { policyId: string; percent: number } };
    return type === 'clock.alerted' && data ? [`${data.policyId} ${data.percent}`] : [];
  });
  expect(told.filter((one) => one === 'chat-human 100')).toHaveLength(1);
  expect(new Set(told).size).toBe(told.length);
});
