import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { WorkspacePage } from './pages/workspace-page.ts';
import type { Desktop } from './support/desktop.ts';
import { test } from './support/test.ts';

const HALF = 'Your parcel is on its';

/** A crashed page is lost to the test's own connection to it, so the main process is asked what it shows. */
const textOf = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && !contents.isLoading() && !contents.isCrashed()
      ? contents.executeJavaScript('document.body.innerText')
      : '';
  });

const crashes = ({ dataDir }: Desktop): number => {
  const log = join(dataDir, 'logs', 'main.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('"page.crashed"').length - 1 : 0;
};

test('a draft survives switching, news from others, a cut line, a crash of the page and one of the program', async ({
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const ann = await talk(workspace, 'Ann Lee');
  await ann.conversation.composer.fill(HALF);

  await test.step('switching to another customer and another screen', async () => {
    const bob = await talk(workspace, 'Bob Ray');
    await bob.conversation.composer.fill('Good day to you,');
    await expect(workspace.matter('Ann Lee')).toContainText(`Draft: ${HALF}`);
    await workspace.goTo('Callbacks');
    await workspace.goTo('Workspace');
    const again = await workspace.open('Ann Lee');
    await expect(again.composer).toHaveValue(HALF);
  });

  await test.step('what the customer says meanwhile', async () => {
    await ann.chat.say('And one more thing.');
    await expect(ann.conversation.message('And one more thing.')).toBeVisible();
    await expect(ann.conversation.composer).toHaveValue(HALF);
  });

  await test.step('a cut line', async () => {
    await workspace.unplug();
    await ann.conversation.composer.press('End');
    await ann.conversation.composer.pressSequentially(' way');
    await workspace.plugIn();
    await expect(ann.conversation.composer).toHaveValue(`${HALF} way`);
  });

  await test.step('Enter, as long as the message may be taken back', async () => {
    const { composer, note } = ann.conversation;
    // A first answer never waits; what follows does.
    await composer.fill('Good day.');
    await composer.press('Enter');
    await expect(ann.chat.message('Good day.')).toHaveCount(1);
    await composer.fill(`${HALF} way`);
    await workspace.setUndoSend('10 s');
    await composer.press('Enter');
    await expect(composer).toHaveValue('');
    await expect(note).toContainText('Not sent yet');
    await desktop.page.keyboard.press('Alt+z');
    await expect(composer).toHaveValue(`${HALF} way`);
    await composer.press('Enter');
    await expect(composer).toHaveValue('');
  });

  await test.step('a crash of the page before the message has gone', async () => {
    await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => crashes(desktop)).toBe(1);
    await expect.poll(() => textOf(desktop), { timeout: 40_000 }).toContain(`Draft: ${HALF} way`);
    expect(await textOf(desktop)).toContain('Good day to you,');
  });

  await test.step('the program ended by force, and started again', async () => {
    await desktop.kill();
    await desktop.open();
    const back = await new WorkspacePage(desktop.page).ready();
    await expect(back.matter('Bob Ray')).toContainText('Draft: Good day to you,');
    const again = await back.open('Ann Lee');
    await expect(again.composer).toHaveValue(`${HALF} way`);
    await expect(ann.chat.message(`${HALF} way`)).toHaveCount(0);
    await again.composer.press('Enter');
    // What is done next does not overtake it.
    await desktop.page.keyboard.press('Alt+h');
    await expect(ann.chat.message(`${HALF} way`)).toHaveCount(1);
    await expect(again.composer).toHaveValue('');
  });
});
