import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { aReleaseKey, aSignedPackage, type ReleaseKey } from '../testing/releases.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { freshFolder } from './support/fresh-folder.ts';
import { asAdmin, PASSWORD, seededPerson } from './support/seed.ts';
import { test } from './support/test.ts';

test('a signed version is offered once nothing is in hand and opens only after a yes; one of a strange key is refused and told', async ({
  api,
  clientOf,
  openDesktop,
  talk,
}) => {
  const [ours, strange] = [aReleaseKey(), aReleaseKey()];
  const folder = freshFolder('release-keys');
  const keysOf = (name: string, keys: string[]) => {
    writeFileSync(join(folder, name), JSON.stringify(keys));
    return { SHIFTDESK_RELEASE_KEYS: join(folder, name) };
  };
  const put = await asAdmin(api);
  await put('/people/sunjie', { ...seededPerson('sunjie'), roles: ['admin'] });
  await api.stop();
  // The API believes a key that desktops do not: what they are sent they judge for themselves.
  await api.start({ env: keysOf('api.json', [ours.publicKey, strange.publicKey]) });
  const admin = await clientOf('sunjie');
  const publish = async (key: ReleaseKey, version: string, minimumVersion: string) => {
    const content = randomBytes(1_500_000);
    const { id, hash, signed } = aSignedPackage(key, content, { version, minimumVersion });
    await admin.announceRelease(signed);
    await admin.sendFile(hash, content);
    return id;
  };

  const desktop = await openDesktop({ env: keysOf('desktop.json', [ours.publicKey]) });
  const { app, page } = desktop;
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { openedPath: path });
      return '';
    };
  });
  const openedPath = () => app.evaluate(() => String(Reflect.get(globalThis, 'openedPath') ?? ''));
  await new SignInPage(page).signIn('liwen', PASSWORD);
  const workspace = await new WorkspacePage(page).ready();
  await workspace.setState('Available');
  await workspace.online();
  const { conversation } = await talk(workspace, 'Ann Lee');

  await publish(ours, '9.0.0', '0.0.0');
  const path = join(desktop.dataDir, 'updates', '9.0.0', 'shiftdesk-9.0.0.deb');
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  const offer = page.getByRole('status').filter({ hasText: 'Version 9.0.0 is ready: Faster' });
  await conversation.say('I am looking into it.');
  await expect(offer).toHaveCount(0);
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Asked', anythingElseAsked: true });
  await wrapUp.submit();
  await expect(offer).toBeVisible();
  await expect(offer.locator(':focus')).toHaveCount(0);
  await expectAccessible(page, 'a version that is ready');
  await offer.getByRole('button', { name: 'Install' }).click();
  expect(await openedPath()).toBe('');
  await page.getByRole('dialog').getByRole('button', { name: 'Open the installer' }).click();
  await expect.poll(openedPath).toBe(path);

  const id = await publish(strange, '9.1.0', '9.1.0');
  await expect(page.getByText('is not what it must be')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('is below the minimum, 9.1.0');
  await expect
    .poll(async () => (await admin.rows()).get(`fault/update:${id}`))
    .toMatchObject({ part: 'update', detail: `${id} signature` });
  expect(existsSync(join(desktop.dataDir, 'updates', '9.1.0'))).toBe(false);
});
