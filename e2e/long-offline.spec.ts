import { expect } from '@playwright/test';
import type { ConversationPage } from './pages/conversation-page.ts';
import type { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import { saidAt } from './support/said.ts';
import { test } from './support/test.ts';

const ROUNDS = 50;
const SAID_A_ROUND = 6;

/** Ten operations as the keyboard does them: hold, six messages, back, and two changes of state. */
async function workOffline(workspace: WorkspacePage, conversation: ConversationPage, round: number) {
  await conversation.page.keyboard.press('Alt+h');
  const texts = Array.from({ length: SAID_A_ROUND }, (_, i) => `Offline ${round}.${i}`);
  for (const text of texts) await conversation.say(text);
  await conversation.page.keyboard.press('Alt+h');
  for (const state of ['Not ready · Break', 'Available']) await workspace.setState(state);
  return texts;
}

// The clocks of desktop and API are the machine's own, so the stretch is long in operations and not in hours.
test('five hundred operations done without a server are all there, once and in order, when it is back', async ({
  api,
  atWork,
  clientOf,
  talk,
}, info) => {
  test.setTimeout(900_000);
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
  await workspace.everythingSent();
  await api.kill();
  await workspace.offline();
  const written: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    written.push(...(await workOffline(workspace, conversation, round)));
  await expect(workspace.connection).toContainText(` ${ROUNDS * 10} to send`);

  await api.start();
  const back = Date.now();
  await workspace.online();
  await workspace.everythingSent();
  const client = await clientOf('liwen');
  expect(await saidAt(client, interactionId)).toEqual(written);
  await expectEqualState(desktop.page, client);
  info.annotations.push({ type: 'back in step after', description: `${Date.now() - back} ms` });
});
