import { expect } from '@playwright/test';
import { expectEqualState } from './support/convergence.ts';
import { test } from './support/test.ts';

test('work goes on while the API is dead, and all of it arrives once and in order when it is back', async ({
  api,
  atWork,
  clientOf,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, chat } = await talk(workspace, 'Ann Lee');
  await conversation.say('Before the outage.');
  await expect(conversation.message('Before the outage.')).toContainText('Delivered');

  await workspace.everythingSent();
  await api.kill();
  await workspace.offline();
  const written = ['First while it was dead.', 'Second while it was dead.', 'Third while it was dead.'];
  for (const text of written) await conversation.say(text);
  await expect(conversation.connection).toContainText('3 to send');
  await conversation.page.keyboard.press('Alt+h');
  await chat.say('Are you there?');
  await expect(chat.message('Are you there?')).toContainText('Not sent yet');

  await api.start();
  await workspace.online();
  await expect(chat.message('Third while it was dead.')).toBeVisible();
  const told = await chat.message(/while it was dead/).allInnerTexts();
  expect(told.map((text) => written.findIndex((one) => text.includes(one)))).toEqual([0, 1, 2]);
  await expect(chat.message('Are you there?')).toContainText('Sent');
  await expect(chat.standing).toContainText('The agent is looking into it');
  await expect(conversation.message('Are you there?')).toHaveCount(1);
  await expectEqualState(desktop.page, await clientOf('liwen'));
});
