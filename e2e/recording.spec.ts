import { gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { QualityPage } from './pages/quality-page.ts';
import type { CentralClient } from './support/central-client.ts';
import { signIn, test } from './support/test.ts';

const NAME = 'Zebulon Quackenbush';
const PHONE = '13912345678';
const SECRET = 'Rumpelstiltskin lives at Marmalade Lane';

/** What the centre has of this kind, as it is stored. */
async function stored(
  client: CentralClient,
  interactionId: string,
): Promise<{ from: number; text: string }[]> {
  const events = [...(await client.rows([`interaction:${interactionId}`])).values()] as {
    type?: string;
    data?: { recordingId?: string; kind?: string; hash?: string; from?: number };
  }[];
  const there = new Set(
    events.flatMap(({ type, data }) => (type === 'recording.stored' ? [data?.recordingId] : [])),
  );
  const screens = events.flatMap(({ type, data }) =>
    type === 'recording.segment' && data?.kind === 'screen' && there.has(data.recordingId) ? [data] : [],
  );
  return Promise.all(
    screens.map(async ({ hash = '', from = 0 }) => {
      const bytes = await client.file(hash);
      return { from, text: bytes ? gunzipSync(bytes).toString('utf8') : '' };
    }),
  );
}

test('an agent’s screen is recorded while the line is down, without a word of the customer, and replayed', async ({
  atWork,
  clientOf,
  openCustomer,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const start = await openCustomer();
  const chat = await start.startChat({
    queue: 'General enquiries',
    name: NAME,
    phone: PHONE,
    text: `${SECRET}.`,
  });
  const interactionId = await chat.interactionId();
  const conversation = await workspace.acceptByKey(NAME);
  await expect(conversation.page.getByRole('img', { name: 'Screen is recorded' })).toBeVisible();

  await workspace.unplug();
  await conversation.say('Quetzalcoatl is on his way.');
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({
    outcome: 'Resolved',
    solved: 'Solved',
    summary: 'Xylophone delivered late',
    solution: 'Apologised',
    anythingElseAsked: true,
  });
  await wrapUp.submit();
  await expect(workspace.matter(NAME)).toBeHidden();
  await workspace.plugIn();

  const evaluator = await clientOf('sunjie');
  await expect.poll(async () => (await stored(evaluator, interactionId)).length, { timeout: 30_000 }).toBe(1);
  const [screen] = await stored(evaluator, interactionId);
  for (const word of [
    'Zebulon',
    'Quackenbush',
    PHONE,
    PHONE.slice(-5),
    'Rumpelstiltskin',
    'Marmalade',
    'Quetzalcoatl',
    'Xylophone',
  ])
    expect(screen?.text, word).not.toContain(word);
  expect(screen?.text).toContain('Wrap up');

  await workspace.signOut();
  await signIn(desktop.page, 'sunjie');
  const quality = new QualityPage(desktop.page);
  await quality.search.fill('Zebulon');
  const replay = await quality.openFirst();
  await replay.position.press('End');
  const picture = replay.screen;
  await expect(picture.getByText('Wrap up').first()).toBeVisible();
});
