import { expect } from '@playwright/test';
import { ConsultThread } from './pages/consult-thread.ts';
import { expectAccessible } from './support/accessibility.ts';
import { test } from './support/test.ts';

const question = {
  summary: 'Wants an invoice for last year',
  tried: 'Looked at the order, the year is closed',
  expectation: 'An invoice by Friday',
};

test('a colleague is asked first, offline at that, takes over with one key, and gives it back with a reason', async ({
  atWork,
  talk,
}) => {
  const [li, wang] = await Promise.all([atWork('liwen'), atWork('wanghao')]);
  const { conversation, chat } = await talk(li.workspace, 'Ann Lee');
  await li.workspace.unplug();
  const ask = await conversation.openConsult();
  await ask.fill('王浩', question);
  await ask.submit();
  await expect(conversation.region).toContainText('Waiting to be sent to 王浩.');
  await li.workspace.plugIn();

  await wang.workspace.asked('Ann Lee').click();
  const seen = await wang.workspace.conversation('Ann Lee');
  await expect(seen.log).toContainText('Ann Lee has a question.');
  await expect(seen.composer).toHaveCount(0);
  const asked = new ConsultThread(wang.desktop.page, '李雯 asks you');
  await expect(asked.region).toContainText(question.summary);
  await asked.say('Which order is it?');
  await expectAccessible(wang.desktop.page, 'a colleague asks');
  await wang.desktop.page.keyboard.press('Alt+y');
  await expect(asked.region).toContainText('You have said yes.');

  await expect(conversation.region).toContainText('王浩 takes over when you hand over.');
  await li.desktop.page.keyboard.press('Alt+q');
  const asking = new ConsultThread(li.desktop.page, 'In private with 王浩');
  await expect(asking.lines).toContainText('Which order is it?');
  await asking.region.getByRole('textbox', { name: 'What the customer reads' }).fill('王浩 sees last year.');
  await asking.region.press('Control+Enter');

  await expect(chat.message('王浩 sees last year.')).toBeVisible();
  await expect(chat.standing).toContainText('小浩');
  await expect(chat.log).not.toContainText('Which order is it?');
  await expect(seen.handover).toContainText('agreed beforehand');
  await expect(seen.handover).toContainText(question.tried);

  const back = await seen.openReturn();
  await expect(back.form).toContainText('Goes back to 李雯, who is at work.');
  await back.field('Why it goes back').fill('Needs her own order list');
  await back.field('What the customer reads').fill('My colleague goes on with you.');
  await back.submit();
  await expect(li.workspace.offer('Ann Lee')).toContainText('Needs her own order list');
  const again = await li.workspace.acceptByKey('Ann Lee');
  await again.handover.getByRole('button', { name: 'I have read it' }).click();
  await expect(again.handover).toHaveCount(0);
  // Twice is enough: where it goes next is said before anything is filled in.
  const third = await again.openTransfer();
  await expect(third.form).toContainText('李雯 → 王浩 → 李雯 · it went back');
  await expect(third.field('To')).toHaveCount(0);
});
