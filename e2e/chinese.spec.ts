import { expect } from '@playwright/test';
import { composeInEveryField } from './support/every-field.ts';
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

test('no field beside a conversation loses a character of Chinese, or sends it while it is composed', async ({
  atWork,
  talk,
}) => {
  const { desktop, workspace } = await atWork('liwen');
  const { conversation } = await talk(workspace, 'Ann Lee');
  const { page } = desktop;
  const fields = await composeInEveryField(page, 'the conversation');
  for (const open of ['openTransfer', 'openConsult', 'openCallback', 'openWrapUp'] as const) {
    const { form } = await conversation[open]();
    fields.push(...(await composeInEveryField(page, open)));
    await form.waitFor();
  }
  for (const [keys, where] of [
    ['Alt+s', 'scripts'],
    ['Control+k', 'the palette'],
  ] as const) {
    await page.keyboard.press(keys);
    fields.push(...(await composeInEveryField(page, where)));
  }
  expect(fields.length, 'fields').toBeGreaterThan(14);
  await expect(conversation.message('您好')).toHaveCount(0);
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
