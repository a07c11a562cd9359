import { expect } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import { leaveHalfRecord } from './support/half-record.ts';
import { saidAt } from './support/said.ts';
import { test } from './support/test.ts';

const ROUNDS = 100;
const words = (round: number) => `Said right before power cut ${String(round).padStart(3, '0')}.`;

test('a hundred power cuts, each right after the screen called a message kept, lose none', async ({
  api,
  atWork,
  clientOf,
  talk,
}) => {
  test.setTimeout(900_000);
  const { desktop, workspace } = await atWork('liwen');
  const { interactionId } = await talk(workspace, 'Ann Lee');
  await workspace.everythingSent();
  await api.kill();
  await workspace.offline();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const here = await new WorkspacePage(desktop.page).ready();
    const conversation = await here.conversation('Ann Lee');
    // The program opens where it was. Every message is one piece of unsent work, so none of the earlier ones is missing.
    if (round > 1) {
      await expect(here.connection).toContainText(` ${round - 1} to send`);
      await conversation.kept(words(round - 1));
    }
    await conversation.say(words(round));
    await conversation.kept(words(round));
    await desktop.kill();
    await desktop.open();
  }

  await api.start();
  const back = await new WorkspacePage(desktop.page).ready();
  await back.online();
  await back.everythingSent();
  const client = await clientOf('liwen');
  expect(await saidAt(client, interactionId)).toEqual(Array.from({ length: ROUNDS }, (_, i) => words(i + 1)));
  await expectEqualState(desktop.page, client);
});

test('a power cut in the middle of a write leaves no half record for the browser to stumble over', async ({
  api,
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  await talk(workspace, 'Ann Lee');
  await workspace.everythingSent();
  await api.kill();
  await workspace.offline();
  // The start after the cut writes behind what it finds; the one after that has to read it.
  for (let round = 1; round <= 3; round += 1) {
    const conversation = await (await new WorkspacePage(desktop.page).ready()).conversation('Ann Lee');
    await conversation.say(words(round));
    await conversation.kept(words(round));
    await desktop.kill();
    if (round === 1) leaveHalfRecord(desktop.dataDir);
    await desktop.open();
  }
  const here = await new WorkspacePage(desktop.page).ready();
  await expect(here.connection).toContainText(' 3 to send');
});
