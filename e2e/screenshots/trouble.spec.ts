import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LockScreen, PinDialog } from '../pages/lock-screen.ts';
import { QualityPage } from '../pages/quality-page.ts';
import type { Desktop } from '../support/desktop.ts';
import { leaveNewerStore } from '../support/newer-store.ts';
import { signIn, test } from '../support/test.ts';
import { photograph, setView } from './camera.ts';

test.describe.configure({ timeout: 600_000 });

const PIN = '480261';
const aFile = (name: string, size: number) => ({
  name,
  mimeType: 'application/pdf',
  buffer: randomBytes(size),
});

/** As it is, and at 200 %; the words are English again afterwards. */
async function photographBoth(desktop: Desktop, name: string): Promise<void> {
  await photograph(desktop, name);
  await setView(desktop, 1280, 800, 2);
  await photograph(desktop, `${name}-zoomed`);
  await setView(desktop, 1280, 800);
}

test('without a line, locked, and with a disk that is not what it was', async ({ api, atWork, talk }) => {
  const { desktop, workspace } = await atWork('liwen');
  const { page } = desktop;
  await setView(desktop, 1280, 800);
  const { conversation } = await talk(workspace, '慕容晓燕儿');
  await workspace.everythingSent();
  await page.keyboard.press('Control+l');
  const choosing = await new PinDialog(page).ready();
  await choosing.choose('123456');
  await choosing.dialog.getByText('This PIN is too simple').waitFor();
  await photographBoth(desktop, '60-first-pin');
  await choosing.choose(PIN);
  await (await new LockScreen(page).ready()).unlock(PIN);
  await workspace.ready();
  await page.getByRole('button', { name: /settings and sign-out$/ }).click();
  await page.getByRole('button', { name: 'PIN of this computer' }).click();
  await choosing.ready();
  await photographBoth(desktop, '61-change-pin');
  await page.keyboard.press('Escape');

  await api.kill();
  await workspace.offline();
  await conversation.say('Your parcel left the depot this morning.');
  await conversation.say('It comes before six.');
  await conversation.attach(
    aFile('发票扫描件 with a name that is rather long for a file 2026-11-22.pdf', 300_000),
    aFile('b.pdf', 3_000_000),
  );
  await conversation.connection.getByText('2 files').waitFor();
  await workspace.openConnectionDetails();
  await photographBoth(desktop, '62-to-be-sent');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /settings and sign-out$/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog', { name: 'Some of your work has not been sent' }).waitFor();
  await photographBoth(desktop, '63-sign-out-with-unsent-work');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+l');
  const lock = await new LockScreen(page).ready();
  await photographBoth(desktop, '64-locked');
  await lock.unlock('480262');
  await page.getByText('This PIN is not right.').waitFor();
  await lock.showWaysOn();
  await photographBoth(desktop, '65-pin-forgotten');
  await leaveNewerStore(page);
  await lock.unlock(PIN);
  await page.getByRole('button', { name: 'Load the window again' }).waitFor();
  await photographBoth(desktop, '66-newer-store');

  await desktop.close();
  rmSync(join(desktop.dataDir, 'profile', 'IndexedDB'), { recursive: true });
  await desktop.open();
  await (await new LockScreen(desktop.page).ready()).unlock(PIN);
  await desktop.page.getByText('Fetching your work').waitFor();
  // Its sign of waiting never stands still, which a picture of the window waits for.
  await photograph(desktop, '67-nothing-here-yet');
});

test('what the server refuses', async ({ atWork, clientOf, talk }) => {
  const { desktop, workspace } = await atWork('liwen');
  await setView(desktop, 1280, 800);
  const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
  await workspace.unplug();
  await conversation.say('This took me ten minutes to write.\nIt has a second line, longer than the first.');
  const liwen = await clientOf('liwen');
  const form = { disposition: 'spam', summary: 's', solution: '', solved: false, anythingElseAsked: false };
  await liwen.mutate('interaction.close', { interactionId, form });
  await workspace.plugIn();
  const refused = await workspace.openRefused();
  await photographBoth(desktop, '70-refused');
  await refused.putAside('Send a message');
  await refused.close();
  await workspace.signOut();

  await signIn(desktop.page, 'sunjie');
  const quality = new QualityPage(desktop.page);
  await quality.row('Ann Lee').waitFor();
  const { scorecard } = await quality.openFirst();
  await scorecard.comment.fill('Begun here.');
  await scorecard.save();
  await quality.everythingSent();
  const elsewhere = await clientOf('sunjie');
  const [, row] = [...(await elsewhere.rows())].find(([key]) => key.startsWith('evaluation/')) ?? [];
  const { id, revision, scorecardId, agentId, answers } = row as Record<string, unknown>;
  await quality.unplug();
  await scorecard.comment.fill(
    'Friendly, but the promised time was not said, and the summary lacks the order.',
  );
  await scorecard.save();
  const there = { evaluationId: id, interactionId, scorecardId, agentId, answers, basedOn: revision };
  await elsewhere.mutate('evaluation.save', { ...there, comment: 'Written at another desk.' });
  await quality.plugIn();
  await quality.openRefused();
  await photographBoth(desktop, '71-both-sides');
});
