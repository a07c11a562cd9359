import { expect } from '@playwright/test';
import { CustomerFilePage } from './pages/customer-file-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/test.ts';

const phone = '13800001234';

test('a customer’s file is masked until they are verified, keeps what was corrected offline, and is merged and taken apart', async ({
  atWork,
  clientOf,
  openCustomer,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  let interactionId = '';
  for (const name of ['A. Lee', 'Ann Lee']) {
    const start = await openCustomer();
    const words = { queue: 'General enquiries', name, phone, text: `${name} asks.` };
    interactionId = await (await start.startChat(words)).interactionId();
    await workspace.acceptByKey(name);
  }
  await workspace.open('Ann Lee');
  await workspace.page.keyboard.press('Alt+c');
  const file = await new CustomerFilePage(workspace.page, 'Ann Lee').ready();
  const elsewhere = await clientOf('liwen');
  const customers = async () =>
    [...(await elsewhere.rows())]
      .filter(([key]) => key.startsWith('customer/'))
      .map(([, row]) => row as { id: string; name: string; mergedInto?: string });
  const ofAnn = async () => (await customers()).filter(({ name }) => name === 'Ann Lee');

  await test.step('nothing is disclosed before the check, and every look after it is written down', async () => {
    await expect(file.field('Phone')).toContainText('138••••••34');
    await expect(file.file.getByRole('button', { name: 'Show: Phone' })).toBeHidden();
    await file.section('Verification').getByRole('button', { name: 'Verified' }).click();
    await expect(file.section('Verification')).toContainText('李雯');
    await file.show('Phone', 'To read it back');
    await expect(file.field('Phone')).toContainText(phone);
    await expect(file.section('History')).toContainText('Verified');
  });

  await test.step('what is corrected and noted offline is in the other window at once and at the server later', async () => {
    await workspace.unplug();
    await file.change('Region', 'Hangzhou');
    await expect(file.field('Region')).toContainText('••••');
    await file.note('Prefers short messages.');
    await file.change('Identity number', '110105194912310021');
    await expect(file.field('Identity number')).toContainText('check the date and the last sign');
    await file.field('Identity number').getByRole('textbox').fill('11010519491231002x');
    await file.field('Identity number').getByRole('textbox').press('Enter');
    await expect(file.field('Identity number')).toContainText('••••');
    await file.change('Social credit code', '91350100M000100Y43');
    await file.change('Social credit code', '91110000600037341L');
    await expect(file.field('Social credit code')).toContainText('This is needed.');
    await file.correct('Social credit code', 'It was mistyped');
    await expect(file.field('Social credit code')).toContainText('91110000600037341L');
    await file.change('Tags', 'VIP');
    const [ann] = await ofAnn();
    const target = { customerId: ann?.id, interactionId };
    const others = { change: { field: 'tags', value: ['new'] }, was: [] };
    expect(await elsewhere.mutate('customer.change', { ...target, ...others })).toMatchObject({
      status: 'ok',
    });
    const coming = desktop.app.waitForEvent('window');
    await workspace.page.evaluate(() => window.shiftdesk.call('window.open', {}));
    const second = await new WorkspacePage(await coming).ready();
    await second.open('Ann Lee');
    const again = await new CustomerFilePage(second.page, 'Ann Lee').ready();
    await expect(again.section('Notes')).toContainText('Prefers short messages.');
    await expect(again.field('Phone')).toContainText('138••••••34');
    await second.page.close();
    await workspace.plugIn();
    const refused = await workspace.openRefused();
    const what = 'Correct a customer’s profile';
    await expect(refused.side(what, 'What stands now')).toContainText('new');
    await expect(refused.side(what, 'What you wrote')).toContainText('VIP');
    await refused.card(what).getByRole('button', { name: 'Use mine' }).click();
    await refused.close();
    await workspace.everythingSent();
    expect(await customers()).toContainEqual(
      expect.objectContaining({
        name: 'Ann Lee',
        region: 'Hangzhou',
        residentId: '11010519491231002X',
        tags: ['VIP'],
        notes: [expect.anything()],
      }),
    );
  });

  await test.step('why something known was corrected stands in its history', async () => {
    await expect(file.section('History')).toContainText('It was mistyped');
  });

  await test.step('the other file of the same person is merged, and taken apart again', async () => {
    await file
      .section('Possibly the same person')
      .getByRole('button', { name: 'Compare with A. Lee' })
      .click();
    await file.file.getByRole('button', { name: 'Merge', exact: true }).click();
    const merged = file.section('Merged files');
    await expect(merged).toContainText('same number');
    await expect(file.section('Possibly the same person')).toBeHidden();
    const [ann] = await ofAnn();
    expect(await customers()).toContainEqual(
      expect.objectContaining({ name: 'A. Lee', mergedInto: ann?.id }),
    );
    await merged.getByRole('button', { name: 'Undo merge with A. Lee' }).click();
    await expect(merged).toBeHidden();
    await expect(file.section('Possibly the same person')).toContainText('A. Lee');
    expect((await customers()).every(({ mergedInto }) => mergedInto === undefined)).toBe(true);
    await expect(file.section('History')).toContainText('Merge undone');
  });

  await test.step('and is found by digits of the number on a screen of its own', async () => {
    await workspace.goTo('Customers');
    await workspace.page.getByRole('textbox', { name: 'Find a customer' }).fill('1234');
    await workspace.page.getByRole('option', { name: /^Ann Lee/ }).click();
    const found = await new CustomerFilePage(workspace.page, 'Ann Lee').ready();
    await expect(found.section('Notes')).toContainText('Prefers short messages.');
    await expectAccessible(workspace.page, 'the customers');
  });

  await test.step('a colleague who does not serve them says why they look, and it is in the history', async () => {
    const { workspace: wang } = await atWork('wanghao');
    await wang.goTo('Customers');
    await wang.page.getByRole('textbox', { name: 'Find a customer' }).fill('1234');
    await wang.page.getByRole('option', { name: /^Ann Lee/ }).click();
    const why = wang.page.getByRole('region', { name: 'You are not serving this customer' });
    await expect(why).toBeVisible();
    await expectAccessible(wang.page, 'why a file is opened');
    await why.getByRole('button', { name: 'Looking into a complaint' }).click();
    const looked = await new CustomerFilePage(wang.page, 'Ann Lee').ready();
    await expect(looked.section('History')).toContainText('File opened');
    await expect(looked.field('Phone')).toContainText('138••••••34');
  });
});
