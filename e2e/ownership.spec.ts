import { expect } from '@playwright/test';
import { LeadPage } from './pages/lead-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import { signIn, test } from './support/test.ts';

const BREAK = 'Not ready · Break';

test('of two agents who take the same customer off the line one has them, the other is told and keeps the words', async ({
  atWork,
  clientOf,
  openCustomer,
}) => {
  const desks = await Promise.all([atWork('liwen', BREAK), atWork('chensi', BREAK)]);
  const start = await openCustomer();
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Is it you?' });
  for (const { workspace } of desks) {
    await workspace.waiting('Ann Lee').waitFor();
    await workspace.unplug();
    const conversation = await workspace.take('Ann Lee');
    await expect(conversation.region).toContainText('Requested');
    await conversation.say('Yes, it is me.');
  }
  await Promise.all(desks.map(({ workspace }) => workspace.plugIn()));

  await expect(chat.message('Yes, it is me.')).toHaveCount(1);
  const kept = await Promise.all(
    desks.map(async ({ workspace }) => ((await workspace.matter('Ann Lee').count()) > 0 ? 'won' : 'lost')),
  );
  expect([...kept].sort()).toEqual(['lost', 'won']);
  const [first, second] = desks;
  const loser = kept[0] === 'lost' ? first : second;
  const refused = await loser.workspace.openRefused();
  await expect(refused.card('Accept a customer')).toContainText('A colleague was quicker.');
  await expect(refused.card('Send a message')).toContainText('Yes, it is me.');
  await expectEqualState(first.desktop.page, await clientOf('liwen'));
  await expectEqualState(second.desktop.page, await clientOf('chensi'));
});

test('a hand-over declined twice goes to the team lead, who sees who declined and why', async ({
  atWork,
  talk,
}) => {
  const li = await atWork('liwen');
  const wang = await atWork('wanghao');
  const { conversation, chat } = await talk(li.workspace, 'Ann Lee');
  const transfer = await conversation.openTransfer();
  await transfer.fill({
    to: '王浩',
    summary: 'Wants an invoice for last year',
    tried: 'Looked at the order, the year is closed',
    expectation: 'An invoice by Friday',
    reason: 'My colleague can see last year, please hold the line.',
  });
  await transfer.submit();
  const offer = wang.workspace.offer('Ann Lee');
  await expect(offer).toContainText('Wants an invoice for last year');
  await wang.workspace.decline('Ann Lee', 'Busy with other customers');
  // Her colleague's no opens it to her own queue, where nobody else is at work right now.
  await expect(li.workspace.offer('Ann Lee')).toContainText('Busy with other customers');
  await li.workspace.decline('Ann Lee', 'Outside what I can handle');

  await wang.workspace.signOut();
  await signIn(wang.desktop.page, 'zhaomin');
  const lead = await new LeadPage(wang.desktop.page).ready();
  await expect(lead.needsLead('Ann Lee')).toContainText('declined 2 times');
  await lead.page.keyboard.press('a');
  const taken = await new WorkspacePage(wang.desktop.page).conversation('Ann Lee');
  await expect(taken.handover).toContainText('Busy with other customers');
  await expect(taken.handover).toContainText('Outside what I can handle');
  await taken.say('I am the team lead and will see to it.');
  await expect(chat.message('I am the team lead and will see to it.')).toContainText('赵敏');
});
