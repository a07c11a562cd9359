import { expect } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { ImprovePage } from './pages/improve-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { asAdmin } from './support/seed.ts';
import { signIn, test } from './support/test.ts';

const keeper = { name: '白露', serviceName: '白露', queueIds: [], skills: [], capacity: 0 };
const form = { disposition: 'resolved', summary: 's', solution: 's', solved: true, anythingElseAsked: true };

test('what an admin has customers asked besides the stars is asked of the next one, and read beside the rating', async ({
  api,
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  const put = await asAdmin(api);
  await put('/people/bailu', { ...keeper, roles: ['admin', 'manager'] });
  const [liwen, { page }, start] = await Promise.all([clientOf('liwen'), openDesktop(), openCustomer()]);
  await signIn(page, 'bailu');
  const desk = new DeskPage(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Policy' }).click();
  const register = page.getByRole('main', { name: 'Policy register' });
  await page.getByRole('button', { name: 'Survey', exact: true }).click();
  const next = register.getByRole('form', { name: 'Next version' });
  await next.getByRole('checkbox', { name: /^Would you recommend us/ }).check();
  await next.getByRole('button', { name: 'Publish' }).click();
  const reason = next.getByRole('textbox', { name: 'Why it changes' });
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'the survey as an admin writes it');
  await reason.fill('As planned for the year.');
  await next.getByRole('button', { name: 'Publish' }).click();
  await expect(register.getByRole('heading', { name: 'Survey, version 1' })).toBeVisible();
  await desk.everythingSent();

  const words = { name: 'Ann Lee', phone: '13800138022', text: 'Where is my parcel?' };
  const chat = await start.startChat({ queue: 'General enquiries', ...words });
  const interactionId = await chat.interactionId();
  expect(await liwen.mutate('interaction.accept', { interactionId })).toMatchObject({ status: 'ok' });
  expect(await liwen.mutate('interaction.close', { interactionId, form })).toMatchObject({ status: 'ok' });
  await expect(chat.survey).toBeVisible();
  await chat.page.getByTitle(/^5 stars, excellent$/).click();
  const asked = chat.page.getByRole('group', { name: /^Would you recommend us to friends/ });
  // The number itself is drawn over its input.
  await asked.getByText('9', { exact: true }).click();
  await chat.page.getByRole('button', { name: 'Send rating' }).click();
  await expect(chat.thanks).toBeVisible();

  const improve = new ImprovePage(page);
  await improve.goTo('Improve');
  await improve.show('Ratings');
  await improve.main.getByRole('radiogroup', { name: 'Show' }).getByText(/^All /).click();
  await improve.row('General enquiries').click();
  const rating = improve.sheet('5 stars');
  await expect(rating).toContainText('9 of 10');
});
