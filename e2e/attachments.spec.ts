import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/test.ts';

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
