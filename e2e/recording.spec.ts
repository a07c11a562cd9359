import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { aTone } from '../testing/a-tone.ts';
import { CustomerFilePage } from './pages/customer-file-page.ts';
import { QualityPage } from './pages/quality-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { CentralClient } from './support/central-client.ts';
import { PoorLine } from './support/poor-line.ts';
import { asAdmin } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const NAME = 'Zebulon Quackenbush';
const PHONE = '13912345678';
const SECRET = 'Rumpelstiltskin lives at Marmalade Lane';

interface Told {
  type?: string;
  data?: { recordingId?: string; kind?: string; hash?: string; from?: number; until?: string };
}
const journal = async (client: CentralClient, interactionId: string): Promise<Told[]> => [
  ...((await client.rows([`interaction:${interactionId}`])) as Map<string, Told>).values(),
];

/** The screens that the centre has of an interaction, as they are stored. */
async function stored(
  client: CentralClient,
  interactionId: string,
): Promise<{ from: number; text: string }[]> {
  const events = await journal(client, interactionId);
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
  api,
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  const line = await PoorLine.to(api.url);
  const desktop = await openDesktop({ apiUrl: line.url });
  await signIn(desktop.page, 'liwen');
  const workspace = await new WorkspacePage(desktop.page).ready();
  await workspace.setState('Available');
  await workspace.online();
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

  line.cut();
  await workspace.offline();
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
  line.mend();

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
  line.spoils = true;
  const spoiled = await quality.openFirst();
  await spoiled.position.press('End');
  await expect(spoiled.region.getByText('This recording was altered')).toBeVisible();
  await spoiled.back();
  line.spoils = false;
  const replay = await quality.openFirst();
  await replay.position.press('End');
  await expect(replay.screen.getByText('Wrap up').first()).toBeVisible();
  await expect
    .poll(async () => (await journal(evaluator, interactionId)).map(({ type }) => type))
    .toContain('recording.damaged');
  line.close();
});

/** A microphone that hears a tone once a second. */
const HEADSET = ['--use-fake-device-for-media-stream'];

test('a call is seen and heard again although the line flapped, but for what was said over a number of the customer’s', async ({
  api,
  clientOf,
  openDesktop,
}) => {
  const line = await PoorLine.to(api.url);
  const { page } = await openDesktop({ apiUrl: line.url, args: HEADSET });
  await signIn(page, 'liwen');
  const workspace = await new WorkspacePage(page).ready();
  await workspace.setState('Available');
  await workspace.online();
  const exchange = await asAdmin(api);
  const call = { callId: 'call-1', queueId: 'general', name: NAME, language: 'en', recordingNotice: true };
  await exchange('/calls', call, 'POST');
  const conversation = await workspace.acceptByKey(NAME);
  const mark = (words: string) => conversation.page.getByRole('img', { name: words, exact: true });
  await mark('Call is recorded').waitFor();
  await workspace.everythingSent();
  line.cut();
  await workspace.offline();
  await page.keyboard.press('Alt+c');
  const { file } = await new CustomerFilePage(page, NAME).ready();
  await file.getByRole('button', { name: 'Change: Region' }).click();
  await mark('Call recording paused').waitFor();
  await page.keyboard.press('Escape');
  await mark('Call is recorded').waitFor();
  line.mend();
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({
    outcome: 'Resolved',
    solved: 'Solved',
    summary: 'Wants it sooner',
    solution: 'Sent by express',
    anythingElseAsked: true,
  });
  await wrapUp.leaveOutSteps('Said in my own words');
  await wrapUp.submit();
  await workspace.everythingSent();

  const evaluator = await clientOf('sunjie');
  const sounds = async () => {
    const events = await journal(evaluator, 'call-1');
    const there = events.flatMap(({ type, data }) =>
      type === 'recording.stored' ? [data?.recordingId] : [],
    );
    return events
      .flatMap(({ type, data }) => (type === 'recording.segment' && data?.kind === 'sound' ? [data] : []))
      .filter(({ recordingId }) => there.includes(recordingId))
      .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  };
  await expect
    .poll(async () => (await sounds()).map(({ until }) => until), { timeout: 30_000 })
    .toEqual(['sensitiveField', 'over']);
  const [first] = await sounds();
  expect((await evaluator.file(first?.hash ?? ''))?.subarray(0, 4).toString('hex')).toBe('1a45dfa3');

  await workspace.signOut();
  await signIn(page, 'sunjie');
  const quality = new QualityPage(page);
  await quality.search.fill('Zebulon');
  const replay = await quality.openFirst();
  await expect(replay.sound.locator('canvas')).toHaveCount(2);
  await expect(
    replay.sound.getByRole('img', { name: 'Paused: a payment or identity field had the focus' }),
  ).toBeAttached();
  await replay.position.press('End');
  await expect(replay.screen.getByText('I asked whether there is anything else')).toBeVisible();
  await replay.jumpTo(/Taken by/);
  await expect(replay.screen.getByText('I asked whether there is anything else')).toBeHidden();
  await replay.play();
  await expect
    .poll(() =>
      replay.sound
        .locator('audio')
        .first()
        .evaluate((audio: HTMLAudioElement) => audio.currentTime),
    )
    .toBeGreaterThan(0.2);
  line.close();
});

test('who does not want to be recorded is not, from then on, and is served all the same', async ({
  atWork,
  clientOf,
  talk,
}) => {
  const { workspace } = await atWork('liwen');
  const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
  await expect(conversation.page.getByRole('img', { name: 'Screen is recorded' })).toBeVisible();
  const liwen = await clientOf('liwen');
  const row = (await liwen.rows()).get(`interaction/${interactionId}`) as { customerId: string };
  const consent = { interactionId, customerId: row.customerId, consentId: 'no', purpose: 'recording' };
  expect(await liwen.mutate('customer.consent', { ...consent, given: false })).toMatchObject({
    status: 'ok',
  });
  await expect(conversation.page.getByRole('img', { name: 'Not recorded' })).toBeVisible();
  await conversation.say('Of course.');
  await expect(conversation.message('Of course.')).toContainText('Delivered');
  await expect
    .poll(async () => (await journal(liwen, interactionId)).map(({ type }) => type))
    .toContain('recording.omitted');
});

const REAL = join(import.meta.dirname, '..', '..', 'shared', 'data', 'rrweb-recording.json');

test('a call and a screen from elsewhere are brought in, played on one clock, noted, held, and kept for when there is no line', async ({
  api,
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  const start = await openCustomer();
  const chat = await start.startChat({
    queue: 'General enquiries',
    name: 'Ann Lee',
    text: 'It came broken.',
  });
  const interactionId = await chat.interactionId();
  const liwen = await clientOf('liwen');
  await liwen.mutate('interaction.accept', { interactionId });
  const form = {
    disposition: 'resolved',
    summary: 'x',
    solution: 'y',
    solved: true,
    anythingElseAsked: true,
  };
  expect(await liwen.mutate('interaction.close', { interactionId, form })).toMatchObject({ status: 'ok' });

  const desktop = await openDesktop();
  const { page } = desktop;
  await signIn(page, 'sunjie');
  const quality = new QualityPage(page);
  await quality.search.fill('Ann Lee');
  const replay = await quality.openFirst();
  await replay.position.press('Home');
  const panel = await replay.openRecordings();
  await panel.file.setInputFiles({ name: 'call.wav', mimeType: 'audio/wav', buffer: aTone({ seconds: 2 }) });
  await expect(replay.sound.locator('canvas')).toBeVisible();
  await panel.region.getByLabel(/Deleted after 6 months/).fill('Complaint 778');
  await panel.region.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(panel.region).toContainText('Kept beyond its time by 孙洁: Complaint 778');
  if (existsSync(REAL)) await panel.file.setInputFiles(REAL);
  else test.info().annotations.push({ type: 'skipped', description: 'skipped: no real data here' });
  await page.keyboard.press('Escape');

  await replay.play();
  await expect
    .poll(() => replay.sound.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(0);
  await replay.pause();

  if (existsSync(REAL)) {
    await expect.poll(() => replay.length()).toBeGreaterThan(80);
    await replay.position.press('Home');
    for (let i = 0; i < 8; i += 1) await replay.position.press('ArrowRight');
    await expect.poll(() => replay.seconds()).toBe(40);
    await expect(replay.screen.getByText('Time 40')).toBeVisible();
  }
  await replay.note('The answer came late');
  await expect(replay.mark('孙洁: The answer came late')).toBeVisible();
  await page.mouse.move(1, 1);
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expectAccessible(page, 'a replay with screen and sound');

  const { region } = await replay.openRecordings();
  await region.getByRole('button', { name: 'Keep on this computer' }).click();
  await expect(region.getByRole('button', { name: 'Kept on this computer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await replay.back();
  await quality.online();
  await api.stop();
  await desktop.restart();
  const later = new QualityPage(desktop.page);
  await later.offline();
  await later.search.fill('Ann Lee');
  const again = await later.openFirst();
  await again.position.press('Home');
  await expect(again.sound.locator('canvas')).toBeVisible();
  if (!existsSync(REAL)) return;
  for (let i = 0; i < 8; i += 1) await again.position.press('ArrowRight');
  await expect(again.screen.getByText('Time 40')).toBeVisible();
});
