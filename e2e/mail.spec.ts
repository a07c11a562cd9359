import { expect } from '@playwright/test';
import { asAdmin } from './support/seed.ts';
import { test } from './support/test.ts';

/** A message, as far as this test looks. */
interface Said {
  id: string;
  text?: string;
}
const REPLY = 'The invoice is on its way.';

test('a letter, a call and a chat are answered in one window, and a letter’s answer goes out by mail', async ({
  api,
  atWork,
  clientOf,
  talk,
}) => {
  const gateway = await asAdmin(api);
  const mail = {
    messageId: '<1@home.example>',
    to: 'service@spruce.example',
    from: 'zeb@home.example',
    name: 'Zeb Quick',
    subject: 'Invoice missing',
    text: 'There was no invoice in the parcel.',
    language: 'en',
    recordingNotice: true,
  };
  await gateway('/mail', mail, 'POST');
  await gateway('/mail', mail, 'POST');
  const { workspace } = await atWork('liwen');
  const letter = await workspace.acceptByKey('Zeb Quick');
  await expect(letter.message('There was no invoice')).toHaveCount(1);
  await expect(letter.region.getByRole('img', { name: 'Email' })).toBeVisible();
  await expect(letter.page.getByText('service@spruce.example')).toBeVisible();

  await talk(workspace, 'Ann Lee');
  const call = { callId: 'call-1', dialled: 'service@spruce.example', name: 'Bob Tall', language: 'en' };
  await gateway('/calls', { ...call, recordingNotice: true }, 'POST');
  await workspace.acceptByKey('Bob Tall');
  for (const name of ['Zeb Quick', 'Ann Lee', 'Bob Tall']) await expect(workspace.matter(name)).toBeVisible();

  const again = await workspace.open('Zeb Quick');
  await again.say(REPLY);
  await again.everythingSent();
  const rows = await (await clientOf('liwen')).rows();
  const said = [...rows.values()].map((row) => row as Said).find(({ text }) => text === REPLY);
  expect(said).toBeDefined();
  await gateway(`/mail/outbox/${said?.id}`, { fate: 'sent' }, 'POST');
  await expect(again.message(REPLY)).toContainText('Mailed');
});
