import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ConversationPage } from './pages/conversation-page.ts';
import { FirstSyncPage } from './pages/first-sync-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import type { Desktop } from './support/desktop.ts';
import { saidAt } from './support/said.ts';
import { test } from './support/test.ts';

test.describe.configure({ timeout: 240_000 });

const WAITING = 50;
const written = Array.from({ length: WAITING }, (_, i) => `Written without a server, number ${i + 1}.`);

async function writeAll(conversation: ConversationPage): Promise<void> {
  for (const text of written) await conversation.say(text);
  await conversation.kept(written.at(-1) ?? '');
  await expect(conversation.connection).toContainText(` ${WAITING} to send`);
}

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
  test(`a database ${how} under fifty unsent messages loses none, and is written anew`, async ({
    api,
    atWork,
    clientOf,
    talk,
  }) => {
    const { desktop, workspace } = await atWork('liwen');
    const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
    await workspace.everythingSent();
    await api.kill();
    await workspace.offline();
    await writeAll(conversation);

    await lose(desktop);
    await expect(conversation.message(written.at(-1) ?? '')).toContainText('Kept here, not sent yet');
    await conversation.say('Written after the loss.');
    await conversation.kept('Written after the loss.');
    await expect(conversation.connection).toContainText(` ${WAITING + 1} to send`);
    await expect(conversation.message(written.at(-1) ?? '')).toBeVisible();

    await api.start();
    await workspace.online();
    await workspace.everythingSent();
    const client = await clientOf('liwen');
    expect(await saidAt(client, interactionId)).toEqual([...written, 'Written after the loss.']);
    await expectEqualState(desktop.page, client);
    await desktop.restart();
    const back = await new WorkspacePage(desktop.page).ready();
    await expect((await back.open('Ann Lee')).message('Written after the loss.')).toContainText(
      /Sent|Delivered/,
    );
  });
}

for (const [how, lose] of [
  ['removed', ({ dataDir }: Desktop) => rmSync(join(dataDir, 'profile', 'IndexedDB'), { recursive: true })],
  ['turned to noise', (desktop: Desktop) => expect(garble(indexedDbOf(desktop))).toBeGreaterThan(3)],
] as const) {
  test(`a database ${how} while the program is closed takes no unsent message with it`, async ({
    api,
    atWork,
    clientOf,
    talk,
  }) => {
    const { desktop, workspace } = await atWork('liwen');
    const { conversation, interactionId } = await talk(workspace, 'Ann Lee');
    await workspace.everythingSent();
    await api.kill();
    await workspace.offline();
    await writeAll(conversation);
    await desktop.close();
    lose(desktop);

    await desktop.open();
    const waiting = new FirstSyncPage(desktop.page).main;
    await expect(waiting).toContainText('The server cannot be reached.');
    await expect(waiting).toContainText(`${WAITING} things you did have not been sent yet.`);

    await api.start();
    const back = await new WorkspacePage(desktop.page).ready();
    await back.online();
    await back.everythingSent();
    const again = await back.open('Ann Lee');
    await expect(again.message(written.at(-1) ?? '')).toContainText(/Sent|Delivered/);
    const client = await clientOf('liwen');
    expect(await saidAt(client, interactionId)).toEqual(written);
    await expectEqualState(desktop.page, client);
  });
}
