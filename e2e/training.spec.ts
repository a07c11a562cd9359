import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { DeskPage } from './pages/desk-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { CentralClient } from './support/central-client.ts';
import { asAdmin, PASSWORD, seededPerson } from './support/seed.ts';
import { test } from './support/test.ts';

const DAY = 86_400_000;
const subjects = ['product', 'process', 'communication', 'emergency'];

const aCourse = (subject: string) => ({
  courseId: subject,
  basedOn: 0,
  content: {
    name: `The course of ${subject}`,
    category: 'process',
    goal: 'solving',
    mode: 'internal',
    text: 'Listen, restate, then offer a way.',
    subjects: [subject],
    forEverybody: false,
    questions: [
      { id: 'q1', text: 'What comes first?', options: ['Listen', 'Offer'] },
      { id: 'q2', text: 'What comes last?', options: ['Listen', 'Offer'] },
    ],
  },
  key: { q1: 0, q2: 1 },
});

/** Ten working days of induction, the nearest ones; a day off is refused and the next one tried. */
async function tenDays(lead: CentralClient, personId: string): Promise<void> {
  const had = ['company', 'product', 'process', 'communication'];
  let noted = 0;
  for (let ago = 1; noted < 10; ago += 1) {
    const day = new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
    const args = { personId, day, subjects: [had[noted % had.length]] };
    const { status } = await lead.mutate('training.noteDay', args);
    if (status === 'ok') noted += 1;
  }
}

/** Takes the open course's test with these answers. */
async function handIn(page: Page, first: string, last: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Test' });
  await form.getByRole('radiogroup', { name: '1. What comes first?' }).getByLabel(first).check();
  await form.getByRole('radiogroup', { name: '2. What comes last?' }).getByLabel(last).check();
  await form.getByRole('button', { name: 'Hand in' }).click();
}

test('who begins takes no work before the tests are passed; one handed in offline is marked by the server', async ({
  api,
  clientOf,
  openDesktop,
}) => {
  const [lead, manager, { page }] = await Promise.all([
    clientOf('zhaomin'),
    clientOf('gutao'),
    openDesktop(),
  ]);
  const ok = { status: 'ok' };
  expect(
    await manager.mutate('training.setGate', { on: true, reason: 'All have been tested.' }),
  ).toMatchObject(ok);
  for (const subject of subjects)
    expect(await lead.mutate('course.publish', aCourse(subject))).toMatchObject(ok);
  const put = await asAdmin(api);
  await put('/people/xunuo', { ...seededPerson('chensi'), name: '许诺', serviceName: '小诺' });
  await put('/people/xunuo/account', { login: 'xunuo', password: PASSWORD });
  await tenDays(lead, 'xunuo');
  const trainee = await CentralClient.signIn(api.url, 'xunuo', PASSWORD);
  expect(await trainee.mutate('person.setState', { state: 'available' })).toMatchObject({
    status: 'rejected',
    code: 'notQualified',
  });
  for (const courseId of subjects.slice(1)) {
    const args = { attemptId: randomUUID(), courseId, version: 1, answers: { q1: 0, q2: 1 } };
    expect(await trainee.mutate('training.takeTest', args)).toMatchObject(ok);
  }

  await new SignInPage(page).signIn('xunuo', PASSWORD);
  const desk = new DeskPage(page);
  await desk.online();
  await desk.state.click();
  await page.getByRole('menuitem', { name: 'Available' }).click();
  await expect(page.getByText('You cannot take work yet')).toBeVisible();
  await desk.goTo('Training');
  const mine = page.getByRole('article', { name: 'My training' });
  await expect(mine.getByRole('region', { name: 'Still missing' })).toHaveText(/test not passed: product$/);
  await expectAccessible(page, 'my training');
  await mine.getByRole('button', { name: 'The course of product' }).click();
  const course = page.getByRole('article', { name: 'The course of product' });
  await handIn(page, 'Offer', 'Offer');
  const results = course.getByRole('table', { name: 'Tests taken' }).getByRole('row');
  await expect(results.nth(1)).toContainText('50 % (1/2)');
  await expect(results.nth(1)).toContainText('not passed');
  await desk.unplug();
  await handIn(page, 'Listen', 'Offer');
  await expect(results.nth(1)).toContainText('waiting for the server');
  await expectAccessible(page, 'a course with its test');
  await desk.plugIn();
  await expect(results.nth(1)).toContainText('100 % (2/2)');
  await desk.setState('Available');
});
