import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { ConversationPage } from './pages/conversation-page.ts';
import { LeadPage } from './pages/lead-page.ts';
import { LeadingPage } from './pages/leading-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn, test } from './support/test.ts';

test('a lead tells everybody something, sees who has read it, declares an incident and tells who waits', async ({
  atWork,
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  const li = await atWork('liwen', 'Not ready · Break');
  const steps = ['Tell the lead.', 'Note every promise.'];
  const content = { title: 'Outage', steps, duties: [{ who: 'Lead', does: 'declares the incident' }] };
  await (await clientOf('zhaomin')).mutate('emergencyPlan.write', { basedOn: 0, content });
  await (await clientOf('gutao')).mutate('emergencyPlan.approve', { version: 1 });
  const desk = await openDesktop();
  await signIn(desk.page, 'zhaomin');
  const lead = await new LeadPage(desk.page).ready();
  await lead.online();
  const leading = new LeadingPage(desk.page);

  await desk.page.keyboard.press('m');
  await leading.announce('The system is slow until three.');
  await expect(leading.notRead).toContainText('李雯');
  const chip = li.desktop.page.getByRole('button', { name: 'Announcements, 1 to read' });
  await expect(chip).toContainText('The system is slow until three.');
  await li.workspace.unplug();
  await li.desktop.page.keyboard.press('Control+u');
  const plan = li.desktop.page.getByRole('dialog', { name: 'Emergency plan' });
  await expect(plan).toContainText('Note every promise.');
  await li.desktop.page.keyboard.press('Escape');
  await expect(plan).toBeHidden();
  await li.desktop.page.keyboard.press('Control+i');
  await expect(li.desktop.page.getByRole('button', { name: 'Announcements, all read' })).toBeVisible();
  await expect(leading.notRead).toContainText('李雯');
  await li.workspace.plugIn();
  await expect(leading.haveRead).toContainText('李雯');
  await expect(leading.notRead).not.toContainText('李雯');
  await expectAccessible(desk.page, 'announcements');
  await desk.page.emulateMedia({ colorScheme: 'light' });

  await leading.openSection('Incidents');
  await leading.declare('Payment is down', 'Calm them; promise a call.');
  const banner = li.desktop.page.getByRole('region', { name: 'What goes on' });
  await expect(banner).toContainText('Payment is down');
  const start = await openCustomer();
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Bob Ray', text: 'Hello?' });
  await leading.tellWaiting('We know of it and are on it.', 1);
  await expect(chat.message('We know of it and are on it.')).toBeVisible();

  await li.workspace.setState('Available');
  const conversation = await li.workspace.acceptByKey('Bob Ray');
  await conversation.region.getByRole('button', { name: 'Incident' }).waitFor();
  await li.desktop.page.keyboard.press('Control+e');
  await expect(leading.incident('Payment is down').getByRole('button', { name: 'Bob Ray' })).toBeVisible();

  await leading.incident('Payment is down').getByRole('button', { name: 'Bob Ray' }).click();
  const looked = await new ConversationPage(desk.page, 'Bob Ray').ready();
  await expect(conversation.region).toContainText('looks on');
  await desk.page.keyboard.press('Control+b');
  await expect(conversation.region).toContainText('speaks here too');
  await looked.say('This is the team lead: we call you today.');
  await expect(conversation.message('we call you today')).toBeVisible();
  await expectAccessible(li.desktop.page, 'joined conversation under an incident');

  await lead.goTo('Lead');
  await leading.openSection('Incidents');
  await leading.close('Payment is down', 'Repaired at noon');
  await expect(banner).toBeHidden();
  await expect(leading.past).toContainText('Repaired at noon');
});

test('every figure of the wallboard opens to as many rows as it says, a row is acted on and taken back, and an alert leads to its rows', async ({
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  for (const name of ['Ann Lee', 'Bob Ray']) {
    const start = await openCustomer();
    await start.startChat({ queue: 'General enquiries', name, text: `${name} has a question.` });
  }
  const desk = await openDesktop();
  const { page } = desk;
  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await lead.online();
  const leading = new LeadingPage(page);
  const board = await lead.openBoard();
  const { card } = board.queue('General enquiries');
  const figures = card.getByRole('button', { name: /Open the rows$/ });
  await expect(figures).toHaveCount(16);
  for (const figure of await figures.all()) {
    await figure.click();
    await leading.expectRowsToEqualFigure();
  }

  await board.queue('General enquiries').figure('Waiting').click();
  await leading.row('Ann Lee').click();
  await page.keyboard.press('Alt+g');
  await expect(leading.acts('Ann Lee')).toContainText('Flagged as urgent.');
  await expect(leading.acts('Ann Lee').getByRole('button', { name: 'Urgent', pressed: true })).toBeVisible();
  await leading.acts('Ann Lee').getByRole('button', { name: 'Undo' }).click();
  await expect(leading.acts('Ann Lee').getByRole('button', { name: 'Urgent', pressed: false })).toBeVisible();
  await leading.askFirst('Ann Lee', '李雯');
  await expect(leading.acts('Ann Lee')).toContainText('李雯 is asked first.');
  await expect(leading.row('Ann Lee')).toContainText('李雯');
  await expectAccessible(page, 'rows with what can be done about one');
  await page.keyboard.press('Escape');

  const content = { queueId: 'general', figure: 'waiting', side: 'above', limit: 2, clear: 1, coolMs: 0 };
  const watch = { watchId: randomUUID(), content: { ...content, ownerId: 'zhaomin' } };
  expect(await (await clientOf('zhaomin')).mutate('watch.set', watch)).toMatchObject({ status: 'ok' });
  await page.keyboard.press('n');
  await expect(leading.alert('Waiting 2')).toBeVisible();
  await page.keyboard.press('v');
  await leading.expectRowsToEqualFigure();
  await expect(leading.alert('Waiting 2')).toBeHidden();
  await page.keyboard.press('w');
  await leading.rules.getByRole('button', { name: 'Waiting' }).click();
  await expect(leading.rules).toContainText('acted on');
  await expectAccessible(page, 'alerts');
});

test('an overflow that a lead opens is felt by the other queue, and one agent answers what they are told', async ({
  atWork,
  openCustomer,
  openDesktop,
}) => {
  const wang = await atWork('wanghao');
  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Where is my parcel?' });
  const desk = await openDesktop();
  const { page } = desk;
  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await lead.online();
  await expect(wang.workspace.offer('Ann Lee')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Another queue helps out' }).click();
  await page.getByRole('option', { name: 'Orders & payments' }).click();
  await expect(page.getByText(/helps out until/)).toBeVisible();
  await expect(wang.workspace.offer('Ann Lee')).toBeVisible();

  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Message 王浩' }).click();
  const leading = new LeadingPage(page);
  await leading.announce('Take Ann first, please.');
  const other = wang.desktop.page;
  await other.getByRole('button', { name: 'Announcements, 1 to read' }).click();
  const answer = other.getByRole('textbox', { name: 'Answer' });
  await answer.fill('On it.');
  await answer.press('Enter');
  await expect(page.getByRole('article', { name: 'Who has read it' })).toContainText('On it.');
});
