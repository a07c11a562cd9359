import { expect } from '@playwright/test';
import type { ConversationPage } from './pages/conversation-page.ts';
import type { WorkspacePage } from './pages/workspace-page.ts';
import type { CentralClient } from './support/central-client.ts';
import { expectEqualState } from './support/convergence.ts';
import { RunningClock } from './support/running-clock.ts';
import { saidAt } from './support/said.ts';
import { test } from './support/test.ts';

const HOUR = 3_600_000;
const ROUNDS = 50;
const SAID_A_ROUND = 6;
/** Work comes in stretches, and in between only time goes by. */
const STRETCHES = 10;

/** Ten operations as the keyboard does them: hold, six messages, back, and two changes of state. */
async function workOffline(workspace: WorkspacePage, conversation: ConversationPage, round: number) {
  await conversation.page.keyboard.press('Alt+h');
  const texts = Array.from({ length: SAID_A_ROUND }, (_, i) => `Offline ${round}.${i}`);
  for (const text of texts) await conversation.say(text);
  await conversation.page.keyboard.press('Alt+h');
  for (const state of ['Not ready · Break', 'Available']) await workspace.setState(state);
  return texts;
}

test('eight hours and five hundred operations without a server are all there, once and in order, when it is back', async ({
  api,
  atWork,
  clientOf,
  talk,
}, info) => {
  test.setTimeout(900_000);
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
  await conversation.say('Before the outage.');
  await workspace.everythingSent();
  const clock = await RunningClock.on(desktop);
  await api.kill();
  await workspace.offline();
  const written: string[] = ['Before the outage.'];
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    await clock.pass((8 * HOUR) / STRETCHES, 3_000);
    for (let round = 1; round <= ROUNDS / STRETCHES; round += 1)
      written.push(...(await workOffline(workspace, conversation, stretch * 10 + round)));
  }
  await expect(workspace.connection).toContainText(` ${ROUNDS * 10} to send`);
  const ahead = await clock.ahead();
  expect(ahead).toBeGreaterThanOrEqual(8 * HOUR - 1_000);

  await api.start({ ahead });
  const back = Date.now();
  // A desktop that was refused for hours asks every half minute.
  await workspace.online({ timeout: 60_000 });
  await workspace.everythingSent();
  const took = Date.now() - back;
  info.annotations.push({ type: 'back in step after', description: `${took} ms` });
  expect(took).toBeLessThan(60_000);
  const client = await clientOf('liwen');
  expect(await saidAt(client, interactionId)).toEqual(written);
  expect(await claimedSpan(client, interactionId)).toBeGreaterThanOrEqual(8 * HOUR);
  await expectEqualState(desktop.page, client);
  clock.close();
});

/** As much of an event as is looked at: when the server took it, and when whoever did it says they did. */
interface Timed {
  at: number;
  claimedAt?: number;
}

/** From the first thing that happened in an interaction to the last, as those said who did it, ms. */
async function claimedSpan(client: CentralClient, interactionId: string): Promise<number> {
  const rows = await client.rows([`interaction:${interactionId}`]);
  const events = [...rows].flatMap(([key, row]) => (key.startsWith('event/') ? [row as Timed] : []));
  const times = events.map(({ at, claimedAt }) => claimedAt ?? at);
  return Math.max(...times) - Math.min(...times);
}
