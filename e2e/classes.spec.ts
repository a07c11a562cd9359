import { expect } from '@playwright/test';
import { CasesPage } from './pages/cases-page.ts';
import { DeskPage } from './pages/desk-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { asAdmin } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

/** Somebody who looks after the centre. */
const keeper = { name: '白露', serviceName: '白露', queueIds: [], skills: [], capacity: 0 };

test('an admin publishes classes below the roots, records are given them, and what is retired stays readable', async ({
  api,
  openDesktop,
}) => {
  const put = await asAdmin(api);
  await put('/people/bailu', { ...keeper, roles: ['admin'] });
  const [admin, desktop] = [await openDesktop(), await openDesktop()];
  await signIn(admin.page, 'bailu');
  const register = admin.page.getByRole('main', { name: 'Policy register' });
  await admin.page.getByRole('button', { name: 'Case classes', exact: true }).click();
  const form = register.getByRole('form', { name: 'New version' });
  const begin = async (reason: string) => {
    await register.getByRole('button', { name: 'New version', exact: true }).click();
    await form.getByRole('textbox', { name: 'Why it changes' }).fill(reason);
  };
  const publish = async (version: string) => {
    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(register.getByRole('heading', { name: version })).toBeVisible();
    await new DeskPage(admin.page).everythingSent();
  };
  await begin('Kettles come up most.');
  await form.getByRole('button', { name: 'Add below Product', exact: true }).click();
  await form.getByRole('textbox', { name: 'Class below Product, in Chinese' }).fill('水壶');
  await form.getByRole('button', { name: 'Publish', exact: true }).click();
  const english = form.getByRole('textbox', { name: 'Class below Product, in English' });
  await expect(english).toHaveAttribute('aria-invalid', 'true');
  await english.fill('Kettles');
  await expectAccessible(admin.page, 'classes as an admin writes them');
  await publish('Case classes, version 1');

  const { page } = desktop;
  await signIn(page, 'liwen');
  const cases = new CasesPage(page);
  await cases.goTo('Cases');
  const intake = page.getByRole('form', { name: 'New case' });
  await page.getByRole('button', { name: /^New case/ }).click();
  await intake.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Suggestion', exact: true }).click();
  await intake.getByRole('combobox', { name: 'Channel' }).click();
  await page.getByRole('option', { name: 'Email', exact: true }).click();
  await intake.getByRole('textbox', { name: 'Name', exact: true }).fill('Ann Lee');
  await intake.getByRole('textbox', { name: 'Customer’s own words' }).fill('A lid that closes better.');
  await cases.fillIntake(intake, 'A better lid.');
  const about = intake.getByRole('combobox', { name: 'About' });
  await about.click();
  await page.getByRole('option', { name: 'Product › Kettles', exact: true }).click();
  await intake.press('Control+Enter');
  const facts = page.getByRole('region', { name: 'Case', exact: true });
  await expect(facts).toContainText('Product › Kettles');
  await cases.everythingSent();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Correct the class' }).click();
  const correct = page.getByRole('form', { name: 'Correct the class' });
  await correct.getByRole('combobox', { name: 'About' }).click();
  await page.getByRole('option', { name: 'Service', exact: true }).click();
  await correct.getByRole('textbox', { name: 'Reason' }).fill('It is about the delivery.');
  await correct.press('Control+Enter');
  await expect(facts).toContainText('It is about the delivery.');
  await cases.everythingSent();

  await begin('Kettles are sold no more.');
  await form.getByRole('button', { name: 'Retire 水壶', exact: true }).click();
  await publish('Case classes, version 2');
  await expect(facts).toContainText('Product › Kettles (retired)');
});
