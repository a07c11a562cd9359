import { expect } from '@playwright/test';
import { QualityPage } from './pages/quality-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectEqualState } from './support/convergence.ts';
import { signIn, test } from './support/test.ts';

const form = {
  disposition: 'customerLeft',
  summary: 'Closed at another desk',
  solution: '',
  solved: false,
  anythingElseAsked: false,
};

test('work the server refuses comes back as a card with every word, and stays until it is put aside', async ({
  atWork,
  clientOf,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, chat, interactionId } = await talk(workspace, 'Ann Lee');
  await workspace.unplug();
  await conversation.say('This took me ten minutes to write.');
  const elsewhere = await clientOf('liwen');
  expect(await elsewhere.mutate('interaction.close', { interactionId, form })).toMatchObject({
    status: 'ok',
  });
  await workspace.plugIn();

  const refused = await workspace.openRefused();
  await expect(refused.card('Send a message')).toContainText('This is not possible in the present state.');
  await expect(refused.card('Send a message')).toContainText('This took me ten minutes to write.');
  await refused.close();
  await expect(chat.message('This took me ten minutes to write.')).toBeHidden();
  await expectEqualState(desktop.page, elsewhere);

  await desktop.restart();
  const back = await new WorkspacePage(desktop.page).ready();
  const still = await back.openRefused();
  await still.putAside('Send a message');
  await expect(still.dialog).toContainText('Nothing has been refused.');
});

const words = {
  summary: 'Asks for an invoice',
  tried: 'Nothing yet',
  expectation: 'An invoice',
  reason: 'A colleague takes over.',
};

test('what was refused is done again with Enter once it can be', async ({
  atWork,
  clientOf,
  openCustomer,
}) => {
  const { workspace } = await atWork('liwen', 'Not ready · Break');
  const chensi = await clientOf('chensi');
  const start = await openCustomer();
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Is it you?' });
  const interactionId = await chat.interactionId();
  await workspace.waiting('Ann Lee').waitFor();
  await workspace.unplug();
  await workspace.take('Ann Lee');
  expect(await chensi.mutate('interaction.accept', { interactionId })).toMatchObject({ status: 'ok' });
  await workspace.plugIn();
  const refused = await workspace.openRefused();
  await expect(refused.card('Accept a customer')).toContainText('A colleague was quicker.');
  await expect(refused.inFocus).toHaveText('Do it again');

  await workspace.page.keyboard.press('Enter');
  await expect(refused.card('Accept a customer')).toBeVisible();
  const form = { to: { kind: 'queue', queueId: 'general' }, ...words };
  const transfer = { interactionId, transferId: 'handed-back', messageId: 'handed-back', form };
  expect(await chensi.mutate('interaction.requestTransfer', transfer)).toMatchObject({ status: 'ok' });
  await refused.close();
  await workspace.offer('Ann Lee').or(workspace.waiting('Ann Lee')).first().waitFor();
  const again = await workspace.openRefused();
  await expect(again.inFocus).toHaveText('Do it again');
  await workspace.page.keyboard.press('Enter');
  await expect(again.dialog).toContainText('Nothing has been refused.');
  await again.close();
  await workspace.matter('Ann Lee').waitFor();
  await workspace.everythingSent();
  await expect(chat.standing).toContainText('小雯 is with you');
});

test('an evaluation changed in two places shows both sides and becomes what is chosen, with its replay still open', async ({
  atWork,
  clientOf,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation } = await talk(workspace, 'Ann Lee');
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Asked', anythingElseAsked: true });
  await wrapUp.submit();
  await workspace.matter('Ann Lee').waitFor({ state: 'hidden' });
  await workspace.signOut();
  await signIn(desktop.page, 'sunjie');
  const quality = new QualityPage(desktop.page);
  await quality.row('Ann Lee').waitFor();
  const { scorecard } = await quality.openFirst();
  await scorecard.comment.fill('Begun here.');
  await scorecard.save();
  await quality.everythingSent();
  const elsewhere = await clientOf('sunjie');
  const evaluation = async () => {
    const [, row] = [...(await elsewhere.rows())].find(([key]) => key.startsWith('evaluation/')) ?? [];
    return row as Record<string, unknown>;
  };
  const { id: evaluationId, revision, ...begun } = await evaluation();

  await quality.unplug();
  await scorecard.comment.fill('Written here without a line.');
  await scorecard.save();
  const { interactionId, scorecardId, agentId, answers } = begun;
  const there = { evaluationId, interactionId, scorecardId, agentId, answers, basedOn: revision };
  const saved = await elsewhere.mutate('evaluation.save', { ...there, comment: 'Written at another desk.' });
  expect(saved).toMatchObject({ status: 'ok' });
  await quality.plugIn();
  const refused = await quality.openRefused();
  const what = 'Save an evaluation';
  await expect(refused.side(what, 'What stands now')).toContainText('Written at another desk.');
  await expect(refused.side(what, 'What you wrote')).toContainText('Written here without a line.');
  await expectAccessible(desktop.page, 'both sides of an evaluation');
  await refused.card(what).getByRole('button', { name: 'Keep both' }).click();
  await expect(refused.dialog).toContainText('Nothing has been refused.');
  // The button that had the focus is gone: Escape must find the tray all the same, and nothing behind it.
  await refused.close();
  await quality.everythingSent();
  await expect(scorecard.comment).toBeVisible();
  expect((await evaluation()).comment).toBe('Written at another desk.\n\nWritten here without a line.');
  await expectEqualState(desktop.page, elsewhere, [`${interactionId}`]);
  await desktop.page.keyboard.press('Escape');
  await expect(scorecard.comment).toBeHidden();
});
