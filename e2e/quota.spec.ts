import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectEqualState } from './support/convergence.ts';
import { freshFolder } from './support/fresh-folder.ts';
import { saidAt } from './support/said.ts';
import { signIn, test } from './support/test.ts';

/** A refused disk is asked again after half a minute, and at the latest a minute after that. */
const MENDED = { timeout: 120_000 };

/** A full disk may still have room in a block that was begun: too long for what is left of one. */
const long = (text: string): string => `${text}${' And so on, and so forth.'.repeat(150)}`;

/** The browser's databases of this desktop lie on a disk of their own, small enough to be filled. */
class SmallDisk {
  readonly dataDir = freshFolder('desktop');
  readonly #path = join(this.dataDir, 'profile', 'IndexedDB');
  #file: number | undefined;
  #filling: NodeJS.Timeout | undefined;

  /** False where this machine does not let us have one. */
  mount(): boolean {
    mkdirSync(this.#path, { recursive: true });
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', this.#path]).status === 0;
  }

  /** To the last byte, and what is set free is taken at once, as by a program that writes and writes. */
  fill(): void {
    const file = openSync(join(this.#path, 'filler'), 'w');
    takeAll(file);
    this.#filling = setInterval(() => takeAll(file), 5);
    this.#file = file;
  }

  giveRoom(): void {
    clearInterval(this.#filling);
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    rmSync(join(this.#path, 'filler'), { force: true });
  }

  unmount(): void {
    this.giveRoom();
    spawnSync('umount', ['-l', this.#path]);
  }
}

/** Writes until there is no room for one byte more. */
function takeAll(file: number): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2))
    for (;;)
      try {
        if (writeSync(file, Buffer.alloc(size)) < size) break;
      } catch {
        break;
      }
}

const disk = new SmallDisk();
test.afterAll(() => disk.unmount());

test('with the disk full work goes on, it is said, nothing is lost over a power cut, and room mends it', async ({
  api,
  clientOf,
  openDesktop,
  talk,
}) => {
  test.setTimeout(300_000);
  // biome-ignore lint/suspicious/noSkippedTests: a full disk that is no disk would prove nothing
  test.skip(!disk.mount(), 'skipped: this machine lets nobody mount a small disk');
  const desktop = await openDesktop({ dataDir: disk.dataDir });
  await signIn(desktop.page, 'liwen');
  const workspace = await new WorkspacePage(desktop.page).ready();
  await workspace.setState('Available');
  const { conversation, chat, interactionId } = await talk(workspace, 'Ann Lee');
  await workspace.everythingSent();
  const client = await clientOf('liwen');

  await test.step('online, what is said arrives, and the connection details tell of the disk', async () => {
    disk.fill();
    await conversation.say(long('Said with a full disk.'));
    await expect(chat.message('Said with a full disk.')).toBeVisible();
    await chat.say('Heard with a full disk.');
    await expect(conversation.message('Heard with a full disk.')).toBeVisible();
    const warning = await workspace.openConnectionDetails();
    await expect(warning).toContainText('The cache on this computer cannot be written at the moment');
    disk.giveRoom();
    await expect(warning).not.toContainText('The cache on this computer cannot be written', MENDED);
    await desktop.page.keyboard.press('Escape');
    await expectEqualState(desktop.page, client);
  });

  await test.step('offline, the journal alone keeps it over a power cut', async () => {
    await api.kill();
    await workspace.offline();
    disk.fill();
    await conversation.say(long('Kept by the journal alone, one.'));
    await conversation.say(long('Kept by the journal alone, two.'));
    await conversation.kept('Kept by the journal alone, two.');
    await expect(await workspace.openConnectionDetails()).toContainText('Unsent work is kept safely');
    await desktop.kill();
    disk.giveRoom();

    await desktop.open();
    await expect(
      desktop.page.getByText(/ 2 to send|^2 things you did have not been sent/).first(),
    ).toBeVisible();
    await api.start();
    const back = await new WorkspacePage(desktop.page).ready();
    await back.online();
    await back.everythingSent();
    expect(await saidAt(client, interactionId)).toEqual([
      long('Said with a full disk.'),
      long('Kept by the journal alone, one.'),
      long('Kept by the journal alone, two.'),
    ]);
    await expectEqualState(desktop.page, client);
  });
});
