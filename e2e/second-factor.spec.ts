import { expect } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { authenticatorCode } from './support/authenticator.ts';
import { asAdmin, PASSWORD } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

test('who needs a second factor sets it up at the door, and a code that was used opens nothing', async ({
  api,
  openDesktop,
}) => {
  await (await asAdmin(api))('/second-factor/roles', { roles: ['qualityLead'] });
  const { page } = await openDesktop();
  await signIn(page, 'sunjie');
  const setUp = page.getByRole('form', { name: 'Set up an authenticator' });
  const secret = setUp.getByRole('img', { name: 'Secret for the authenticator' });
  await expect(secret).toBeVisible();
  await expectAccessible(page, 'the authenticator');
  const code = authenticatorCode((await secret.textContent()) ?? '');
  await setUp.getByRole('textbox', { name: 'Code it shows' }).fill(code);
  await setUp.getByRole('button', { name: 'Confirm' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(8);
  const recovery = (await codes.first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I have put them away' }).click();

  const tryCode = async (text: string) => {
    await page.getByRole('textbox', { name: 'User name' }).fill('sunjie');
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    const field = page.getByRole('textbox', { name: 'Code' });
    await field.fill(text);
    await field.press('Enter');
  };
  await tryCode(code);
  await expect(page.getByRole('alert')).toContainText('wrong or was used');
  await tryCode(recovery);
  await new DeskPage(page).online();
});
