import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { LockScreen, PinDialog } from './pages/lock-screen.ts';
import { QualityPage } from './pages/quality-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import type { Desktop } from './support/desktop.ts';
import { freshFolder } from './support/fresh-folder.ts';
import { textsInMemory } from './support/heap.ts';
import { leaveNewerStore } from './support/newer-store.ts';
import { findPlanted, writtenForms } from './support/planted.ts';
import { saidAt } from './support/said.ts';
import { PASSWORD } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

/** What occurs nowhere else, so that wherever it is found, it has come from the work. */
const planted = {
  name: '慕容晓燕儿',
  phone: '13794626051',
  asked: '我的石榴罐头漏了三罐',
  said: 'Quizzical gravlax reply',
  saidOffline: '离线写下的琥珀色答复',
  draft: 'Half a zeppelin sentence',
  purpose: '告知石榴罐头的赔付',
  comment: 'Vexed kumquat comment',
};
const all = Object.values(planted);
const PIN = '480261';

test('every way of writing a text is looked for', () => {
  const folder = freshFolder('planted');
  const forms = writtenForms(planted.name);
  for (const [i, form] of forms.entries())
    writeFileSync(join(folder, `${i}`), Buffer.concat([Buffer.from('before'), form, Buffer.from('behind')]));
  writeFileSync(join(folder, 'base64'), Buffer.from(`{"name":"${planted.name}"}`).toString('base64'));
  expect(findPlanted(folder, all).found).toHaveLength(forms.length + 1);
});

test('after a day’s work, online and offline, no file of the workstation tells of a customer', async ({
  atWork,
  openCustomer,
  talk,
}) => {
  test.setTimeout(240_000);
  const { desktop, workspace } = await atWork('liwen');
  const { page } = desktop;
  const start = await openCustomer();
  const { name, phone, asked } = planted;
  await start.startChat({ queue: 'General enquiries', name, phone, text: asked });
  const conversation = await workspace.acceptByKey(name);
  await conversation.say(planted.said);
  const callback = await conversation.openCallback();
  // What the owner alone may know comes with the server's word that the conversation is theirs.
  await callback.customersNumber.waitFor();
  await callback.fill({ due: '1 working day', purpose: planted.purpose });
  await callback.submit();
  await expect(callback.form).toBeHidden();
  await workspace.unplug();
  await conversation.say(planted.saidOffline);
  await conversation.kept(planted.saidOffline);
  await conversation.composer.fill(planted.draft);
  await workspace.goTo('Callbacks');
  await expect(page.getByText(planted.purpose).first()).toBeVisible();
  await workspace.goTo('Workspace');
  await workspace.plugIn();
  await workspace.setState('Available');

  const other = await talk(workspace, 'Bob Ray');
  const wrapUp = await other.conversation.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Asked', anythingElseAsked: true });
  await wrapUp.submit();
  await workspace.matter('Bob Ray').waitFor({ state: 'hidden' });
  await workspace.signOut();
  await expect.poll(() => remembers(desktop, all), 'who has left is forgotten').toEqual([]);
  await signIn(page, 'sunjie');
  const quality = new QualityPage(page);
  await quality.row('Bob Ray').waitFor();
  await quality.search.fill(name);
  await expect(quality.row('Bob Ray')).toBeHidden();
  await quality.search.fill('');
  await quality.row('Bob Ray').waitFor();
  const replay = await quality.openFirst();
  await replay.scorecard.comment.fill(planted.comment);
  await replay.scorecard.answerByKeys(['1']);
  await quality.everythingSent();
  await desktop.close();

  const { found, bytes } = findPlanted(desktop.dataDir, all);
  expect(found).toEqual([]);
  expect(bytes).toBeGreaterThan(100_000);
});

/** What anybody at this window could read or find with the developer tools. */
const shows = (page: Page) =>
  page.evaluate((texts) => texts.filter((text) => document.documentElement.outerHTML.includes(text)), all);

/** Which of the texts lie in the memory of the page or of the desk. */
async function remembers(desktop: Desktop, texts: readonly string[]): Promise<string[]> {
  const { page, worker } = await textsInMemory(desktop);
  const among = (where: string, memory: string[]) =>
    texts.filter((text) => memory.some((one) => one.includes(text))).map((text) => `${text} in the ${where}`);
  return [...among('page', page), ...among('desk', worker)];
}

/** The key of everything that lies here, as the vault gives it while no PIN guards it. */
const keyOf = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const vault = names.find((name) => name.startsWith('desk/'));
    const opened = await window.shiftdesk.call('vault.open', { vault: vault ?? '' });
    return 'key' in opened ? opened.key : '';
  });

test('a PIN closes the desk, opens it without a network, and a forgotten one gives way to the password', async ({
  api,
  atWork,
  clientOf,
  openCustomer,
}) => {
  test.setTimeout(240_000);
  const { desktop, workspace } = await atWork('liwen');
  const start = await openCustomer();
  const { name, phone, asked } = planted;
  const chat = await start.startChat({ queue: 'General enquiries', name, phone, text: asked });
  const conversation = await workspace.acceptByKey(name);
  await conversation.say(planted.said);
  await expect(chat.message(planted.said)).toBeVisible();
  await workspace.everythingSent();
  await api.kill();
  await workspace.offline();
  await conversation.say(planted.saidOffline);
  await conversation.kept(planted.saidOffline);
  await conversation.composer.fill(planted.draft);

  const key = await keyOf(desktop.page);
  expect(key).toHaveLength(44);
  const secrets = [...all, key];

  const choosing = new PinDialog(desktop.page);
  await test.step('the first lock asks for a PIN to be chosen, and takes no simple one', async () => {
    await desktop.page.keyboard.press('Control+l');
    await choosing.ready();
    await choosing.choose('123456');
    await expect(choosing.dialog).toContainText('This PIN is too simple');
    await expectAccessible(desktop.page, 'a PIN that is too simple');
  });

  await test.step('locked, neither screen nor memory holds anything of anybody, nor the key', async () => {
    expect(await shows(desktop.page)).toEqual(expect.arrayContaining([name, planted.saidOffline]));
    const known = [`${name} in the page`, `${name} in the desk`, `${planted.draft} in the page`];
    expect(await remembers(desktop, all)).toEqual(expect.arrayContaining(known));
    await choosing.choose(PIN);
    const lock = await new LockScreen(desktop.page).ready();
    expect(await shows(desktop.page)).toEqual([]);
    // The page that was there before takes a moment to be cleared away.
    await expect.poll(() => remembers(desktop, secrets)).toEqual([]);
    await expectAccessible(desktop.page, 'locked');
    await expect(lock.pin).toBeFocused();
    await lock.unlock('480262');
    await desktop.page.getByText('This PIN is not right.').waitFor();
    await expectAccessible(desktop.page, 'a wrong PIN');
    expect(await shows(desktop.page)).toEqual([]);
  });

  await test.step('the right PIN opens it where it was, without a network', async () => {
    await new LockScreen(desktop.page).unlock(PIN);
    const again = await new WorkspacePage(desktop.page).ready();
    const reopened = await again.conversation(name);
    await reopened.kept(planted.saidOffline);
    await expect(reopened.composer).toHaveValue(planted.draft);
  });

  await test.step('a new start asks for it too', async () => {
    await desktop.restart();
    const lock = await new LockScreen(desktop.page).ready();
    expect(await shows(desktop.page)).toEqual([]);
    await lock.unlock(PIN);
    await new WorkspacePage(desktop.page).ready();
    await desktop.page.keyboard.press('Control+l');
    await lock.ready();
  });

  await test.step('who has forgotten it gives the password and finds the same unsent work', async () => {
    await api.start();
    await new LockScreen(desktop.page).forgot();
    await new SignInPage(desktop.page).signIn('liwen', PASSWORD);
    const again = await new WorkspacePage(desktop.page).ready();
    await again.online();
    await again.everythingSent();
    const reopened = await again.open(name);
    await expect(reopened.composer).toHaveValue(planted.draft);
    const interactionId = await chat.interactionId();
    expect(await saidAt(await clientOf('liwen'), interactionId)).toEqual([planted.said, planted.saidOffline]);
  });

  await test.step('what a newer version wrote stays closed, is said so, and keeps nobody else from working', async () => {
    await desktop.page.keyboard.press('Control+l');
    const lock = await new LockScreen(desktop.page).ready();
    await leaveNewerStore(desktop.page);
    await lock.unlock(PIN);
    await desktop.page
      .getByRole('heading', { name: 'Your work here was saved by a newer version' })
      .waitFor();
    await expectAccessible(desktop.page, 'a store of a newer version');
    await desktop.page.getByRole('button', { name: 'Sign out' }).click();
    await new SignInPage(desktop.page).signIn('chensi', PASSWORD);
    await new WorkspacePage(desktop.page).ready();
  });
});
