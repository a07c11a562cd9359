import { expect } from '@playwright/test';
import { SmallIssuer } from '../testing/small-issuer.ts';
import { DeskPage } from './pages/desk-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { asAdmin } from './support/seed.ts';
import { test } from './support/test.ts';

test('whoever has an account outside signs in with it in the browser, and nobody who is not entered does', async ({
  api,
  openDesktop,
  browser,
}) => {
  const issuer = await SmallIssuer.start(() => Date.now());
  const put = await asAdmin(api);
  await api.stop();
  await api.start({
    env: {
      SHIFTDESK_OIDC_ISSUER: issuer.url,
      SHIFTDESK_OIDC_CLIENT_ID: issuer.clientId,
      SHIFTDESK_OIDC_CLIENT_SECRET: issuer.clientSecret,
      SHIFTDESK_OIDC_NAME: 'the house account',
      SHIFTDESK_PUBLIC_URL: api.url,
    },
  });
  await put('/people/sunjie/outside-name', { name: 'sun@outside' });
  const { app, page } = await openDesktop();
  await app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { sentTo: url });
  });
  const visitor = await browser.newPage();
  const signIn = async () => {
    await app.evaluate(() => void Object.assign(globalThis, { sentTo: '' }));
    await page.getByRole('button', { name: 'Sign in with the house account' }).click();
    const sentTo = () => app.evaluate(() => String(Reflect.get(globalThis, 'sentTo')));
    await expect.poll(sentTo).toContain('/auth/outside/go?flow=');
    await expect(page.getByRole('status')).toContainText('in the browser that has opened');
    await visitor.goto(await sentTo());
    await expect(visitor.getByRole('heading', { name: 'You can close this page' })).toBeVisible();
  };
  issuer.subject = 'stranger@outside';
  await signIn();
  await expect(page.getByRole('alert')).toContainText('Nobody in this centre has that account');
  await expectAccessible(page, 'the door with an account outside');
  issuer.subject = 'sun@outside';
  await signIn();
  await new DeskPage(page).online();
  await visitor.close();
  await issuer.stop();
});
