import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import { aPicture } from './support/a-picture.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { Desktop } from './support/desktop.ts';
import { freshFolder } from './support/fresh-folder.ts';
import { plainIn } from './support/plain-in-folder.ts';
import { PoorLine } from './support/poor-line.ts';
import { signIn, test } from './support/test.ts';

const aFile = (size: number) => {
  const bytes = randomBytes(size);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};

test('a customer’s file gets through a network that comes and goes, and an agent opens it', async ({
  clientOf,
  openCustomer,
}) => {
  const liwen = await clientOf('liwen');
  const start = await openCustomer();
  const chat = await start.startChat({
    queue: 'General enquiries',
    name: 'Ann Lee',
    text: 'It came broken.',
  });
  const photo = aFile(2_000_000);
  let parts = 0;
  await chat.page.route('**/blobs/**', (route) => {
    parts += 1;
    return parts === 4 ? route.abort('internetdisconnected') : route.continue();
  });
  await chat.attach({ name: '照片.jpg', mimeType: 'image/jpeg', buffer: photo.bytes });
  await expect(chat.message('照片.jpg')).toContainText('Paused, goes on when the network is back');
  await expectAccessible(chat.page, 'a file on its way');
  await expect(chat.message('照片.jpg')).toContainText('Sent');
  // 2,000,000 bytes are eight parts; the one that was lost is the only one sent twice.
  expect(parts).toBe(9);
  expect(await liwen.file(photo.hash)).toEqual(photo.bytes);

  await chat.page.getByRole('button', { name: 'Take back 照片.jpg' }).click();
  await expect(chat.message('照片.jpg')).toBeHidden();
  expect(await liwen.file(photo.hash)).toBeUndefined();
});

test('a customer goes on with a file after a reload, and is told what cannot be sent', async ({
  openCustomer,
}) => {
  const start = await openCustomer();
  const chat = await start.startChat({
    queue: 'General enquiries',
    name: 'Ann Lee',
    text: 'It came broken.',
  });
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: aFile(900_000).bytes };
  let parts = 0;
  await chat.page.route('**/blobs/**', (route) => {
    parts += 1;
    return parts > 2 ? route.abort('internetdisconnected') : route.continue();
  });
  await chat.attach(scan, {
    name: 'setup.exe',
    mimeType: 'application/x-msdownload',
    buffer: Buffer.from('x'),
  });
  await expect(chat.message('setup.exe')).toContainText('This kind of file cannot be sent.');
  await expect(chat.message('scan.pdf')).toContainText('Paused');
  await chat.page.reload();
  await chat.ready();
  await expect(chat.message('scan.pdf')).toContainText('Choose the same file again to go on.');
  await expectAccessible(chat.page, 'a file that is not finished');
  await chat.page.unrouteAll();
  await chat.attach(scan);
  // Two rows until the page has seen that it is the same file.
  await expect(chat.message('scan.pdf')).toHaveCount(1);
  await expect(chat.message('scan.pdf')).toContainText('Sent');
});

test('a customer saves what an agent sends, and sees when it was taken back', async ({
  clientOf,
  openCustomer,
}) => {
  const liwen = await clientOf('liwen');
  const start = await openCustomer();
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'My invoice?' });
  const interactionId = await chat.interactionId();
  await liwen.mutate('interaction.accept', { interactionId });
  const { bytes, hash } = aFile(1_500_000);
  const attachmentId = randomUUID();
  const file = { hash, name: '发票 2026.pdf', mediaType: 'application/pdf', size: bytes.length };
  await liwen.mutate('interaction.addAttachment', { interactionId, attachmentId, ...file });
  await liwen.sendFile(hash, bytes);
  const { name, path } = await chat.save('发票 2026.pdf');
  expect(name).toBe('发票 2026.pdf');
  expect(await readFile(path)).toEqual(bytes);
  await expectAccessible(chat.page, 'a file that is there');

  await liwen.mutate('interaction.withdrawAttachment', { interactionId, attachmentId });
  await expect(chat.message('This file was taken back')).toBeVisible();
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const kept = 'Kept here, goes out when the line is back';

/** Where the next thing that is saved goes, instead of asking the person. */
async function savingTo(desktop: Desktop): Promise<string> {
  const path = join(freshFolder('saved'), 'saved');
  await desktop.app.evaluate(({ session }, to) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to));
  }, path);
  return path;
}

/** An agent whose workstation reaches the API over a line that can be cut. */
const poorTest = test.extend<{ poor: { line: PoorLine; desktop: Desktop; workspace: WorkspacePage } }>({
  poor: async ({ api, openDesktop }, use) => {
    const line = await PoorLine.to(api.url);
    const desktop = await openDesktop({ apiUrl: line.url });
    await signIn(desktop.page, 'liwen');
    const workspace = await new WorkspacePage(desktop.page).ready();
    await workspace.setState('Available');
    await workspace.online();
    await use({ line, desktop, workspace });
    line.close();
  },
});

poorTest(
  'what an agent attaches without a network outlives a power cut and a line that breaks half-way',
  async ({ poor: { line, desktop, workspace }, talk }) => {
    // The program starts twice, and the line comes back after its own pauses.
    test.slow();
    const { conversation, chat } = await talk(workspace, 'Ann Lee');

    await workspace.everythingSent();
    line.cut();
    await workspace.offline();
    const marker = `plain-${randomUUID()}`;
    const picture = aPicture(1_000, marker);
    await conversation.attach({ name: 'drawing.png', mimeType: 'image/png', buffer: picture });
    await expect(conversation.message('drawing.png')).toContainText(kept);
    await expect(conversation.log.getByRole('button', { name: 'Enlarge drawing.png' })).toBeVisible();
    await expectAccessible(conversation.page, 'a file that waits for the line');
    await expect(conversation.connection).toContainText(' 1 to send, 1 file');
    const details = await workspace.openConnectionDetails();
    await expect(details.getByRole('list', { name: 'Files still to be sent' })).toContainText('drawing.png');
    await expectAccessible(conversation.page, 'connection details with a file');
    await desktop.kill();
    expect(plainIn(desktop.dataDir, marker)).toEqual([]);

    await desktop.open();
    const again = await (await new WorkspacePage(desktop.page).ready()).open('Ann Lee');
    await expect(again.message('drawing.png')).toContainText(kept);
    // Four parts get through, then the line breaks in the middle of the fifth.
    line.mend(4);
    await expect.poll(() => line.isDown, { timeout: 30_000 }).toBe(true);
    expect(line.offsets).toEqual([0, 1, 2, 3].map((part) => part * 256 * 1024));
    line.mend();
    await expect(again.message('drawing.png')).toContainText('Sent', { timeout: 60_000 });
    expect(line.offsets[4]).toBe(4 * 256 * 1024);
    expect(new Set(line.offsets).size).toBe(line.offsets.length);

    const { path } = await chat.save('drawing.png');
    expect(hashOf(await readFile(path))).toBe(hashOf(picture));
    expect(plainIn(desktop.dataDir, marker)).toEqual([]);
  },
);

poorTest(
  'a file is sent to its end although its conversation left and the power failed meanwhile',
  async ({ clientOf, poor: { line, desktop, workspace }, talk }) => {
    test.slow();
    const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
    const { bytes, hash } = aFile(1_000_000);
    line.letPass(2);
    await conversation.attach({ name: 'long.pdf', mimeType: 'application/pdf', buffer: bytes });
    await expect.poll(() => line.offsets.length).toBe(2);
    const liwen = await clientOf('liwen');
    const words = {
      summary: 'Payment',
      tried: 'Looked',
      expectation: 'An answer',
      reason: 'A moment please.',
    };
    const form = { to: { kind: 'queue', queueId: 'orders' }, ...words };
    const transfer = { interactionId, transferId: 'handed-over', messageId: 'handed-over', form };
    expect(await liwen.mutate('interaction.requestTransfer', transfer)).toMatchObject({ status: 'ok' });
    const wanghao = await clientOf('wanghao');
    expect(await wanghao.mutate('interaction.accept', { interactionId })).toMatchObject({ status: 'ok' });
    await workspace.matter('Ann Lee').waitFor({ state: 'hidden' });
    await expect(workspace.connection).toContainText('1 file to send');
    await desktop.kill();

    await desktop.open();
    const back = await new WorkspacePage(desktop.page).ready();
    await expect(back.connection).toContainText('1 file to send');
    line.mend();
    await expect.poll(async () => (await wanghao.file(hash))?.equals(bytes), { timeout: 60_000 }).toBe(true);
    expect(line.offsets).toEqual([0, 1, 2, 3].map((part) => part * 256 * 1024));
  },
);

test('an agent sees and saves what a customer sends, also later without a network', async ({
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, chat } = await talk(workspace, 'Ann Lee');
  const marker = `plain-${randomUUID()}`;
  const picture = aPicture(700, marker);
  await chat.attach({ name: 'broken.png', mimeType: 'image/png', buffer: picture });
  await expect(conversation.log.getByRole('button', { name: 'Enlarge broken.png' })).toBeVisible();
  await expectAccessible(conversation.page, 'a picture of the customer');

  await workspace.unplug();
  const path = await savingTo(desktop);
  await conversation.save('broken.png');
  await expect.poll(() => readFile(path).then(hashOf, () => 'not yet')).toBe(hashOf(picture));
  await workspace.plugIn();
  await desktop.close();
  expect(plainIn(desktop.dataDir, marker)).toEqual([]);
});

test('an agent calls a file off before it is sent, and is told what cannot be sent', async ({
  atWork,
  clientOf,
  talk,
}) => {
  const { workspace } = await atWork('liwen');
  const { conversation, chat } = await talk(workspace, 'Ann Lee');
  await conversation.attach({
    name: 'setup.exe',
    mimeType: 'application/x-msdownload',
    buffer: Buffer.from('MZ'),
  });
  await expect(conversation.page.getByText('setup.exe was not attached')).toBeVisible();

  await workspace.unplug();
  const wrong = { ...aFile(700_000), name: 'wrong.pdf' };
  await conversation.attach({ name: wrong.name, mimeType: 'application/pdf', buffer: wrong.bytes });
  await expect(conversation.message('wrong.pdf')).toContainText(kept);
  await conversation.cancel('wrong.pdf');
  await expect(conversation.message('wrong.pdf was taken back')).toBeVisible();
  const right = aFile(300_000);
  await conversation.attach({ name: 'right.pdf', mimeType: 'application/pdf', buffer: right.bytes });
  await workspace.plugIn();
  await expect(conversation.message('right.pdf')).toContainText('Sent');
  await expect(chat.message('right.pdf')).toBeVisible();
  await expect(chat.message('wrong.pdf')).toBeHidden();
  const liwen = await clientOf('liwen');
  expect(await liwen.file(right.hash)).toEqual(right.bytes);
  expect(await liwen.file(wrong.hash)).toBeUndefined();

  await conversation.log.getByRole('button', { name: 'Take back right.pdf' }).click();
  await expect(chat.message('This file was taken back')).toBeVisible();
});
