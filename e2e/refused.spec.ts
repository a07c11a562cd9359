import { expect } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import { test } from './support/test.ts';

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
