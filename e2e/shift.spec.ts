import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { CallbacksPage } from './pages/callbacks-page.ts';
import { LeadPage } from './pages/lead-page.ts';
import { ShiftPanel } from './pages/shift-panel.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { saidAt } from './support/said.ts';
import { signIn, test } from './support/test.ts';

test('a shift begins with a check and one key, and ends when nothing is left open: a colleague has the customer and the promise', async ({
  atWork,
  clientOf,
  openCustomer,
  openDesktop,
  talk,
}) => {
  const chen = await atWork('chensi', 'Not ready · Break');
  const desk = await openDesktop();
  await signIn(desk.page, 'liwen');
  const li = await new WorkspacePage(desk.page).ready();
  const shift = new ShiftPanel(desk.page);
  await expect(shift.check('Connection')).toContainText('Good');
  await expect(shift.check('Disk')).toContainText('Keeps your work');
  await expect(shift.check('Microphone')).toContainText('Not tested');
  await desk.page.keyboard.press('Alt+o');
  await expect(li.state).toContainText('Available');
  await expect(shift.start).toBeHidden();

  const { interactionId } = await talk(li, 'Ann Lee');
  const promise = { callbackId: randomUUID(), interactionId, promisedAt: Date.now(), policy: 'picked' };
  const args = {
    ...promise,
    dueAt: Date.now() + 3_600_000,
    purpose: 'Say when it comes',
    number: '13800138021',
  };
  expect(await (await clientOf('liwen')).mutate('callback.promise', args)).toMatchObject({ status: 'ok' });
  await desk.page.keyboard.press('Alt+e');
  await expect(shift.end).toContainText('2 left');
  await expect(li.state).toContainText('Ending shift');
  await expect(shift.end).toContainText('nobody new is offered to you');

  const start = await openCustomer();
  await start.startChat({ queue: 'General enquiries', name: 'Bob Ray', text: 'Hello?' });
  await chen.workspace.setState('Available');
  await chen.workspace.acceptByKey('Bob Ray');
  await expect(li.offer('Bob Ray')).toHaveCount(0);

  await shift.reassignTo('陈思');
  await expect(shift.end).toContainText('1 left');
  await shift.end.getByRole('button', { name: 'Undo' }).click();
  await expect(shift.end).toContainText('2 left');
  await shift.reassignTo('陈思');
  const transfer = await shift.handOver('Ann Lee');
  await transfer.fill({
    to: '陈思',
    summary: 'Asks where the parcel is',
    tried: 'Asked the carrier',
    expectation: 'An answer today',
    reason: 'My shift ends; my colleague goes on.',
  });
  await transfer.submit();
  await expect(shift.end).toContainText('Nothing left');
  await shift.finish();
  await desk.page.getByRole('textbox', { name: 'Password' }).waitFor();

  const conversation = await chen.workspace.acceptByKey('Ann Lee');
  await expect(conversation.handover).toContainText('Asks where the parcel is');
  await chen.workspace.goTo('Callbacks');
  const callbacks = new CallbacksPage(chen.desktop.page);
  await expect(callbacks.promise('Ann Lee')).toContainText('Say when it comes');
  await expect(callbacks.main).toContainText('From 李雯 to 陈思');
});

test('what somebody leaves open at the end of their shift its team lead takes over with one key', async ({
  atWork,
  clientOf,
  openDesktop,
  talk,
}) => {
  const li = await atWork('liwen');
  const { interactionId } = await talk(li.workspace, 'Ann Lee');
  const desk = await openDesktop();
  await signIn(desk.page, 'zhaomin');
  const lead = await new LeadPage(desk.page).ready();
  const left = {
    interactionIds: [interactionId],
    callbackIds: [],
    drafts: 0,
    unsent: 0,
    reason: 'The bus goes',
  };
  expect(await (await clientOf('liwen')).mutate('shift.finish', left)).toMatchObject({ status: 'ok' });
  const behind = desk.page.getByRole('region', { name: 'Left at the end of a shift' });
  await expect(behind).toContainText('The bus goes');
  await desk.page.keyboard.press('o');
  const conversation = await new WorkspacePage(desk.page).conversation('Ann Lee');
  await conversation.say('I go on with this.');
  await lead.everythingSent();
  expect(await saidAt(await clientOf('zhaomin'), interactionId)).toEqual(['I go on with this.']);
});
