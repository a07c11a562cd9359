import { test } from '../support/test.ts';
import { photographCustomer } from './camera.ts';

test.describe.configure({ timeout: 300_000 });

test('the customer’s way, on a phone', async ({ atWork, openCustomer }) => {
  const { workspace } = await atWork('liwen', 'Not ready · Break');
  const start = await openCustomer();
  await start.queue('Complaints').waitFor();
  await photographCustomer(start.page, '50-customer-start');
  const words = { queue: 'General enquiries', name: 'Ann Lee', phone: '13800138021' };
  const chat = await start.startChat({ ...words, text: 'My parcel has been at the depot for a week.' });
  await chat.standing.getByText('You are next in line').waitFor();
  await photographCustomer(chat.page, '51-customer-waiting');
  const conversation = await workspace.take('Ann Lee');
  await conversation.greetByKey();
  await conversation.composer.press('Enter');
  await chat.message('Ann Lee').waitFor();
  await chat.say('Thank you. The number is 778.');
  await photographCustomer(chat.page, '52-customer-in-conversation');
  const wrapUp = await conversation.openWrapUp();
  await wrapUp.fill({ outcome: 'Resolved', solved: 'Not yet', summary: 'Parcel', anythingElseAsked: true });
  await wrapUp.submit();
  await chat.survey.waitFor();
  await chat.page.getByTitle('4 stars, good').click();
  await photographCustomer(chat.page, '53-customer-survey');

  const late = await openCustomer();
  const left = await late.leaveMessage({
    queue: 'Complaints',
    name: 'Bob Ray',
    text: 'Nobody calls me back.',
  });
  await left.standing.getByText('We have your message').waitFor();
  await photographCustomer(left.page, '54-customer-off-hours');
  await late.page.setViewportSize({ width: 1280, height: 800 });
  await photographCustomer(late.page, '55-customer-at-a-desk');
});
