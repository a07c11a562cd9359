import { expect } from '@playwright/test';
import { inputMethod } from './support/input-method.ts';
import { test } from './support/test.ts';

test('Enter that chooses a Chinese word sends nothing, for the agent and for the customer', async ({
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, chat } = await talk(workspace, 'Ann Lee');
  const sides = [
    { page: desktop.page, field: conversation.composer, pinyin: 'ninhao', word: '您好', arrived: chat },
    { page: chat.page, field: chat.composer, pinyin: 'zaima', word: '在吗', arrived: conversation },
  ];
  for (const { page, field, pinyin, word, arrived } of sides) {
    const method = await inputMethod(page, field);
    await method.compose(pinyin);
    await method.choose(word);
    await expect(field).toHaveValue(word);
    await field.press('Enter');
    await expect(arrived.message(word)).toHaveCount(1);
    await expect(arrived.message(pinyin)).toHaveCount(0);
    await expect(field).toHaveValue('');
  }
});

test('the language is changed at work without losing what is being written', async ({ atWork, talk }) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation } = await talk(workspace, 'Ann Lee');
  await conversation.composer.fill('Half a sen');
  await desktop.page.getByRole('button', { name: /settings and sign-out$/ }).click();
  await desktop.page.getByRole('radiogroup', { name: 'Language' }).getByText('中文').click();
  await desktop.page.keyboard.press('Escape');
  const field = desktop.page.getByRole('textbox', { name: '发给 Ann Lee 的消息' });
  await expect(field).toHaveValue('Half a sen');
  await expect(desktop.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
