import { expect } from '@playwright/test';
import { test } from './support/test.ts';

test('off hours the customer learns when service opens, leaves a message, and nobody’s clock runs', async ({
  atWork,
  openCustomer,
}) => {
  const { workspace } = await atWork('liwen');
  const start = await openCustomer();
  await expect(start.page.getByText(/Opens (today|tomorrow) \d\d:\d\d/)).toBeVisible();
  const chat = await start.leaveMessage({
    queue: 'Complaints',
    name: 'Ann Lee',
    text: 'Nobody calls me back.',
  });
  await expect(chat.standing).toContainText('We have your message');
  await expect(chat.standing).toContainText(/We answer once service opens: (today|tomorrow) \d\d:\d\d/);
  await expect(chat.message('Automatic reply')).toContainText('We are closed at the moment');
  await expect(workspace.queue('Complaints').getByRole('cell').first()).toHaveText('0');
  await expect(workspace.offer('Ann Lee')).toBeHidden();
});

test('a customer comes back to their conversation after closing the page, and may give up their place', async ({
  atWork,
  openCustomer,
}) => {
  const { workspace } = await atWork('liwen', 'Not ready · Break');
  const start = await openCustomer();
  const chat = await start.startChat({ queue: 'General enquiries', name: 'Ann Lee', text: 'Hello?' });
  const second = await openCustomer();
  const behind = await second.startChat({ queue: 'General enquiries', name: 'Bob Ray', text: 'Me too.' });
  await expect(behind.standing).toContainText('You are number 2 in line');
  await chat.page.reload();
  await chat.ready();
  await expect(chat.message('Hello?')).toContainText('Sent');
  await expect(workspace.queue('General enquiries').getByRole('cell').first()).toHaveText('2');
  await chat.leave();
  await expect(chat.standing).toContainText('You left the line');
  await expect(behind.standing).toContainText('You are next in line');
  await expect(workspace.waiting('Ann Lee')).toBeHidden();
});
