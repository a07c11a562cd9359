import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ConversationPage } from './pages/conversation-page.ts';
import { FirstSyncPage } from './pages/first-sync-page.ts';
import { StoppedPage } from './pages/stopped-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectEqualState } from './support/convergence.ts';
import type { Desktop } from './support/desktop.ts';
import { saidAt } from './support/said.ts';
import { test } from './support/test.ts';

test.describe.configure({ timeout: 240_000 });

const WAITING = 50;
const written = Array.from({ length: WAITING }, (_, i) => `Written without a server, number ${i + 1}.`);
const LAST = written.at(-1) ?? '';

interface Unsent {
  desktop: Desktop;
  conversation: ConversationPage;
  interactionId: string;
}

/** An agent in a conversation, with fifty messages that have no server to go to. */
const lostTest = test.extend<{ fiftyUnsent: Unsent; everythingArrived(texts: string[]): Promise<void> }>({
  fiftyUnsent: async ({ api, atWork, talk }, use) => {
    const { desktop, workspace } = await atWork('liwen');
    const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
    await workspace.everythingSent();
    await api.kill();
    await workspace.offline();
    for (const text of written) await conversation.say(text);
    await conversation.kept(LAST);
    await expect(conversation.connection).toContainText(` ${WAITING} to send`);
    await use({ desktop, conversation, interactionId });
  },

  everythingArrived: async ({ api, clientOf, fiftyUnsent: { desktop, interactionId } }, use) => {
    await use(async (texts) => {
      await api.start();
      const workspace = await new WorkspacePage(desktop.page).ready();
      await workspace.online();
      await workspace.everythingSent();
      const client = await clientOf('liwen');
      expect(await saidAt(client, interactionId)).toEqual(texts);
      await expectEqualState(desktop.page, client);
      const conversation = await workspace.open('Ann Lee');
      await expect(conversation.message(texts.at(-1) ?? '')).toContainText(/Sent|Delivered/);
    });
  },
});

const indexedDbOf = ({ dataDir }: Desktop) => join(dataDir, 'profile', 'IndexedDB');

/** As a page, or somebody with the developer tools, would do it. */
const deleteByPage = ({ page }: Desktop) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = resolve;
            request.onerror = () => reject(request.error);
          }),
      ),
    );
  });

/** As a browser does it that runs out of room, or a tool that clears up. */
const clearByBrowser = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.session.clearStorageData({ storages: ['indexdb'] }),
  );

/** Everything in the browser's database files is noise of the same length. */
function garble(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'LOCK',
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    writeFileSync(path, randomBytes(statSync(path).size));
  }
  return files.length;
}

for (const [how, lose] of [
  ['deleted by a page', deleteByPage],
  ['cleared by the browser', clearByBrowser],
] as const) {
  lostTest(
    `a database ${how} under fifty unsent messages loses none, and is written anew`,
    async ({ fiftyUnsent: { desktop, conversation }, everythingArrived }) => {
      await lose(desktop);
      await expect(conversation.message(LAST)).toContainText('Kept here, not sent yet');
      await conversation.say('Written after the loss.');
      await conversation.kept('Written after the loss.');
      await expect(conversation.connection).toContainText(` ${WAITING + 1} to send`);
      await expect(conversation.message(LAST)).toBeVisible();

      await everythingArrived([...written, 'Written after the loss.']);
      await desktop.restart();
      const back = await new WorkspacePage(desktop.page).ready();
      await expect((await back.open('Ann Lee')).message('Written after the loss.')).toContainText(
        /Sent|Delivered/,
      );
    },
  );
}

for (const [how, lose] of [
  ['removed', (desktop: Desktop) => rmSync(indexedDbOf(desktop), { recursive: true })],
  ['turned to noise', (desktop: Desktop) => expect(garble(indexedDbOf(desktop))).toBeGreaterThan(3)],
] as const) {
  lostTest(
    `a database ${how} while the program is closed takes no unsent message with it`,
    async ({ fiftyUnsent: { desktop }, everythingArrived }) => {
      await desktop.close();
      lose(desktop);

      await desktop.open();
      const waiting = new FirstSyncPage(desktop.page).main;
      await expect(waiting).toContainText('The server cannot be reached.');
      await expect(waiting).toContainText(`${WAITING} things you did have not been sent yet.`);
      await expectAccessible(desktop.page, 'nothing here to work with');

      await everythingArrived(written);
    },
  );
}

lostTest(
  'a journal that cannot be read takes nothing with it while the database stands',
  async ({ fiftyUnsent: { desktop }, everythingArrived }) => {
    await desktop.close();
    const folder = join(desktop.dataDir, 'journal');
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
    for (const name of names) mkdirSync(join(folder, name), { recursive: true });

    await desktop.open();
    const workspace = await new WorkspacePage(desktop.page).ready();
    const conversation = await workspace.open('Ann Lee');
    await expect(conversation.message(LAST)).toContainText('Kept here, not sent yet');
    await everythingArrived(written);
  },
);

lostTest(
  'a key that cannot be read is said, and nothing is given up at one press',
  async ({ api, fiftyUnsent: { desktop } }) => {
    await desktop.close();
    expect(garble(join(desktop.dataDir, 'vault'))).toBe(1);

    await desktop.open();
    const stopped = new StoppedPage(desktop.page);
    await expect(stopped.heading('The key store of this computer does not open your work')).toBeVisible();
    await stopped.startOver.click();
    await expect(stopped.main).toContainText('what has not been sent is lost for good');
    await expectAccessible(desktop.page, 'a key that cannot be read');
    await stopped.keep.click();
    await expect(stopped.startOver).toBeVisible();

    await api.start();
    await stopped.startOver.click();
    await stopped.deleteAll.click();
    const workspace = await new WorkspacePage(desktop.page).ready();
    await workspace.online();
    await expect((await workspace.open('Ann Lee')).message(LAST)).toBeHidden();
  },
);
