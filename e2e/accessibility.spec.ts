import { expect } from '@playwright/test';
import { CallbacksPage } from './pages/callbacks-page.ts';
import { LeadPage } from './pages/lead-page.ts';
import { QualityPage } from './pages/quality-page.ts';
import { setView } from './screenshots/camera.ts';
import { accessibilityProblems, expectAccessible } from './support/accessibility.ts';
import { layoutProblems } from './support/layout.ts';
import { signIn, test } from './support/test.ts';

test.describe.configure({ timeout: 240_000 });

test('axe finds nothing on the way to an agent’s first customer', async ({ openDesktop, openCustomer }) => {
  const { page } = await openDesktop();
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
  await expectAccessible(page, 'sign-in');
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await accessibilityProblems(page), 'a button without a name').toContainEqual(
    expect.stringMatching(/^button-name /),
  );
  await page.reload();
  await page.getByRole('textbox', { name: 'Name' }).fill('liwen');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible(page, 'sign-in refused');

  await signIn(page, 'liwen');
  await page.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
  await expectAccessible(page, 'empty workspace');
  const opened: [string, () => Promise<void>][] = [
    ['state menu', () => page.getByRole('button', { name: /^Your state/ }).click()],
    ['connection details', () => page.getByRole('button', { name: /Connection details$/ }).click()],
    ['settings', () => page.getByRole('button', { name: /settings and sign-out$/ }).click()],
    ['palette', () => page.keyboard.press('Control+k')],
    ['keyboard shortcuts', () => page.keyboard.press('?')],
  ];
  for (const [state, open] of opened) {
    await open();
    await expectAccessible(page, state);
    await page.keyboard.press('Escape');
  }
  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Hello?' });
  await page.getByRole('button', { name: 'Take Ann Lee' }).waitFor();
  await expectAccessible(page, 'somebody waits');
});

test('axe finds nothing while an agent works', async ({ atWork, talk, clientOf }) => {
  const { desktop, workspace } = await atWork('liwen');
  const { page } = desktop;
  const { conversation, chat, interactionId } = await talk(workspace, 'Ann Lee');
  await conversation.greetByKey();
  await expectAccessible(page, 'a greeting to be sent');
  await conversation.composer.press('Enter');
  await expect(chat.message('Ann Lee.')).toBeVisible();
  await conversation.page.keyboard.press('Alt+s');
  await expectAccessible(page, 'choosing a script');
  await page.keyboard.press('Escape');
  for (const open of ['openTransfer', 'openConsult', 'openCallback', 'openWrapUp'] as const) {
    const form = await conversation[open]();
    await expectAccessible(page, `${open}, empty`);
    for (const zoom of [2, 1]) {
      await setView(desktop, 1280, 800, zoom);
      expect.soft(await layoutProblems(page), `${open} at ${zoom}`).toEqual([]);
    }
    await form.submit();
    await expectAccessible(page, `${open}, incomplete`);
  }
  await page.keyboard.press('Alt+h');
  await workspace.unplug();
  await conversation.say('Written without a line.');
  await expectAccessible(page, 'on hold and offline, with unsent work');

  const promisedAt = Date.now();
  const promise = { interactionId, promisedAt, dueAt: promisedAt + 3_600_000, policy: 'inOneHour' };
  const elsewhere = await clientOf('liwen');
  const args = { ...promise, callbackId: 'promised', purpose: 'Tell the result', number: '13800138021' };
  await elsewhere.mutate('callback.promise', args);
  const form = { disposition: 'spam', summary: 's', solution: '', solved: false, anythingElseAsked: false };
  await elsewhere.mutate('interaction.close', { interactionId, form });
  await workspace.plugIn();
  const refused = await workspace.openRefused();
  await expectAccessible(page, 'refused work');
  await refused.close();
  await expectAccessible(page, 'a conversation that has ended');

  await workspace.goTo('Callbacks');
  const callbacks = new CallbacksPage(page);
  await callbacks.promise('Ann Lee').waitFor();
  await expectAccessible(page, 'a promise to call back');
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Reason' }).waitFor();
  await expectAccessible(page, 'putting a reminder off');
  await page.keyboard.press('Escape');
  await workspace.goTo('Quality');
  await page.getByRole('heading', { name: 'My evaluations' }).waitFor();
  await expectAccessible(page, 'no evaluations of mine');
});

test('axe finds nothing on a hand-over, a replay with its scorecard, and a team lead’s figures', async ({
  atWork,
  talk,
}) => {
  const li = await atWork('liwen');
  const { page } = li.desktop;
  const { conversation } = await talk(li.workspace, 'Ann Lee');
  const transfer = await conversation.openTransfer();
  const words = {
    summary: 'An invoice',
    tried: 'Looked',
    expectation: 'By Friday',
    reason: 'A moment please.',
  };
  await transfer.fill({ to: '王浩', ...words });
  await transfer.submit();
  await li.workspace.signOut();

  await signIn(page, 'wanghao');
  await li.workspace.setState('Available');
  await li.workspace.offer('Ann Lee').waitFor();
  await expectAccessible(page, 'a hand-over on offer');
  const taken = await li.workspace.acceptByKey('Ann Lee');
  await taken.handover.waitFor();
  await expectAccessible(page, 'a hand-over to be read');
  await taken.say('Here is your invoice.');
  const wrapUp = await taken.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Invoice', anythingElseAsked: true });
  await wrapUp.submit();
  await li.workspace.matter('Ann Lee').waitFor({ state: 'hidden' });
  await li.workspace.signOut();

  await signIn(page, 'sunjie');
  const quality = new QualityPage(page);
  await quality.row('Ann Lee').waitFor();
  await expectAccessible(page, 'interactions found');
  await quality.search.fill('nobody of this name');
  await page.getByText('Nothing fits').waitFor();
  await expectAccessible(page, 'nothing found');
  await quality.search.fill('');
  const replay = await quality.openFirst();
  await replay.position.press('End');
  await replay.scorecard.answerByKeys(['1', '0']);
  await replay.scorecard.release();
  await expectAccessible(page, 'an incomplete evaluation beside its replay');
  await quality.signOut();

  await signIn(page, 'zhaomin');
  const lead = await new LeadPage(page).ready();
  await expectAccessible(page, 'figures');
  await lead.figure('Service level B, General enquiries, Today').press('Enter');
  await page.getByRole('grid', { name: 'Rows behind the figure' }).waitFor();
  await expectAccessible(page, 'rows behind a figure');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await lead.unplug();
  await expectAccessible(page, 'figures of before the line was cut');
});

test('axe finds nothing on the customer’s page', async ({ api, atWork, openCustomer }) => {
  const { workspace } = await atWork('liwen', 'Not ready · Break');
  const start = await openCustomer();
  await start.queue('Complaints').waitFor();
  await expectAccessible(start.page, 'start');
  await start.page.getByRole('button', { name: /^(Start chat|Leave a message)$/ }).click();
  await start.problem.waitFor();
  await expectAccessible(start.page, 'nothing written yet');
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Hello?' });
  await chat.standing.getByText('You are next in line').waitFor();
  await expectAccessible(chat.page, 'waiting');
  await chat.page.getByRole('button', { name: 'Stop waiting' }).click();
  await expectAccessible(chat.page, 'asked whether to leave');
  await chat.page.getByRole('button', { name: 'Keep waiting' }).click();
  const conversation = await workspace.take('Ann Lee');
  await conversation.say('Good day.');
  await chat.message('Good day.').waitFor();
  await expectAccessible(chat.page, 'in conversation');
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Hello', anythingElseAsked: true });
  await wrapUp.submit();
  await chat.survey.waitFor();
  await expectAccessible(chat.page, 'survey');
  await chat.rate(5, 'Kind');
  await chat.thanks.waitFor();
  await expectAccessible(chat.page, 'thanks');

  const late = await openCustomer();
  const left = await late.leaveMessage({ queue: 'Complaints', text: 'Nobody calls.' });
  await left.standing.getByText('We have your message').waitFor();
  await expectAccessible(left.page, 'a message left off hours');
  await api.kill();
  await left.say('Hello?');
  await left.message('Not sent yet').waitFor();
  await expectAccessible(left.page, 'without a line');
});
