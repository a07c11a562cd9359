import { expect } from '@playwright/test';
import { KnowledgePage } from './pages/knowledge-page.ts';
import { KnowledgePanel } from './pages/knowledge-panel.ts';
import { QualityPage } from './pages/quality-page.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expectEqualState } from './support/convergence.ts';
import { signIn, test } from './support/test.ts';

const articles = [
  {
    articleId: 'refund',
    title: '退款多久到账',
    body: '审核通过后原路退回。\n\n您的退款 1 至 3 个工作日到账。',
    language: 'zh-CN',
    topics: ['退钱'],
  },
  {
    articleId: 'return',
    title: 'How to return an item',
    body: 'Unused items can be returned within seven days.',
    language: 'en',
    topics: ['send back'],
  },
] as const;

test('knowledge answers beside the conversation with the API dead, and what it did is told afterwards', async ({
  api,
  atWork,
  clientOf,
  openDesktop,
  talk,
}) => {
  const [tangyi, bailu] = [await clientOf('tangyi'), await clientOf('bailu')];
  for (const { articleId, ...told } of articles) {
    const content = { ...told, kind: 'question', ownerId: 'tangyi' };
    const id = `${articleId}:1`;
    await tangyi.mutate('knowledge.write', { articleId, version: 1, content, basedOn: null });
    await tangyi.mutate('knowledge.submit', { id });
    expect(await tangyi.mutate('knowledge.approve', { id })).toMatchObject({ code: 'notAllowed' });
    expect(await bailu.mutate('knowledge.approve', { id })).toMatchObject({ status: 'ok' });
  }
  const { desktop, workspace } = await atWork('liwen');
  const { conversation, chat, interactionId } = await talk(workspace, 'Ann Lee');
  await chat.say('How do I return the lamp that I bought?');
  const panel = new KnowledgePanel(desktop.page);
  await expect(panel.found('How to return an item')).toBeVisible();

  await test.step('with the API dead', async () => {
    await api.kill();
    await workspace.offline();
    await conversation.composer.press('Alt+k');
    await expect(panel.search).toBeFocused();
    await panel.search.fill('tuikuan');
    await expect(panel.found('退款多久到账').locator('mark').first()).toHaveText('退款');
    await expectAccessible(desktop.page, 'what a search found beside the conversation');
    await panel.search.press('Enter');
    const article = panel.article('退款多久到账');
    await expect(article).toContainText('审核通过后原路退回。');
    await article.getByRole('button', { name: 'Insert this passage' }).last().click();
    await expect(conversation.composer).toHaveValue('您的退款 1 至 3 个工作日到账。');
    await expect(conversation.composer).toBeFocused();
    await panel.button('Helped').click();
    await expect(panel.button('Helped')).toHaveAttribute('aria-pressed', 'true');
    await panel.search.fill('gift cards for Ann Lee');
    await panel.button('No article for this').click();
    await expect(panel.region).toContainText('Reported to the editors');
  });

  await test.step('closing it makes a draft in two keys, which names nobody', async () => {
    const wrapUp = await conversation.openWrapUp();
    await wrapUp.fill({
      outcome: 'Resolved',
      solved: 'Solved',
      summary: 'Ann Lee asks how a lamp is returned.',
      solution: 'Sent order 20261122 back within seven days.',
      anythingElseAsked: true,
    });
    await desktop.page.keyboard.press('Alt+m');
    const preview = wrapUp.form.getByRole('region', { name: 'The draft' });
    await expect(preview).toContainText('[name] asks how a lamp is returned');
    await expect(preview).not.toContainText(/Ann|20261122/);
    await desktop.page.keyboard.press('Control+Enter');
  });

  await api.start();
  await workspace.online();
  const knowledge = new KnowledgePage(desktop.page);
  await knowledge.goTo('Knowledge');
  await knowledge.show('Drafts');
  await expect(knowledge.row('[name] asks how a lamp is returned')).toBeVisible();
  const liwen = await clientOf('liwen');
  const rows = await liwen.rows();
  expect(rows.get(`interaction/${interactionId}`)).toMatchObject({
    state: 'closed',
    consulted: [{ articleId: 'refund', version: 1, how: 'inserted', helped: true }],
  });
  await expectEqualState(desktop.page, liwen);
  const missing = [...(await bailu.rows())].filter(([key]) => key.startsWith('missing/'));
  expect(missing.map(([, row]) => row)).toMatchObject([{ words: 'gift cards for [name]', interactionId }]);

  const judge = await openDesktop();
  await signIn(judge.page, 'sunjie');
  const replay = await new QualityPage(judge.page).openFirst();
  await expect(replay.mark('No article for “gift cards for [name]”')).toBeVisible();
  await expect(replay.mark('Article helped: 退款多久到账')).toBeVisible();
  await knowledge.show('Published');
  await knowledge.row('退款多久到账').click();
  await expect(desktop.page.getByRole('note', { name: 'How it has served' })).toContainText('helped 1 of 1');
});

test('one editor writes, another approves, and what was looked for in vain becomes an article', async ({
  clientOf,
  openCustomer,
  openDesktop,
}) => {
  const chat = await (await openCustomer()).startChat({
    queue: 'General enquiries',
    name: 'Ann Lee',
    text: 'Do you wrap gifts?',
  });
  const interactionId = await chat.interactionId();
  const liwen = await clientOf('liwen');
  await liwen.mutate('interaction.accept', { interactionId });
  for (const [missingId, words] of [
    ['m1', 'gift wrapping'],
    ['m2', 'Gift  Wrapping'],
  ]) {
    const missing = { interactionId, missingId, words, language: 'en' };
    expect(await liwen.mutate('knowledge.reportMissing', missing)).toMatchObject({ status: 'ok' });
  }
  const desktop = await openDesktop();
  await signIn(desktop.page, 'tangyi');
  const knowledge = await new KnowledgePage(desktop.page).ready();
  await knowledge.show('Missing');
  await expect(knowledge.row('Gift Wrapping')).toContainText('Asked for 2 times');
  await expect(knowledge.main.getByRole('row')).toHaveCount(3);
  await knowledge.button('Write the article').click();
  await expect(knowledge.main.getByRole('radio', { name: 'Missing 0' })).toBeAttached();
  await knowledge.form.getByRole('textbox', { name: 'Title' }).fill('Gift cards');
  await knowledge.form
    .getByRole('textbox', { name: 'Text' })
    .fill('## Value\n\nA card keeps its value for **three years**.');
  await expectAccessible(desktop.page, 'an article being written');
  await desktop.page.keyboard.press('Control+Enter');
  await expect(knowledge.article('Gift cards')).toContainText('another editor approves');
  await expect(knowledge.button('Approve and publish')).toBeHidden();
  await expect(knowledge.screenItem('Knowledge')).toHaveAccessibleDescription('');
  await knowledge.everythingSent();
  await knowledge.signOut();

  await signIn(desktop.page, 'bailu');
  await knowledge.ready();
  await expect(knowledge.screenItem('Knowledge')).toHaveAccessibleDescription('1 waits for your word');
  await expectAccessible(desktop.page, 'a screen on which something waits');
  await knowledge.show('To approve');
  await knowledge.row('Gift cards').click();
  await knowledge.button('Approve and publish').click();
  await expect(knowledge.article('Gift cards')).toContainText('Approved by 白露');
  await expect(knowledge.screenItem('Knowledge')).toHaveAccessibleDescription('');
  await expectAccessible(desktop.page, 'a published article and what an editor may do with it');
  await knowledge.button('Write the next version').click();
  await knowledge.form.getByRole('textbox', { name: 'Text' }).fill('A card never expires.');
  await desktop.page.keyboard.press('Control+s');
  await expect(knowledge.article('Gift cards').getByRole('navigation', { name: 'Versions' })).toContainText(
    'Version 1',
  );
  await knowledge.everythingSent();
  const rows = await liwen.rows();
  const seen = [...rows].filter(([key]) => key.startsWith('article/')).map(([, row]) => row);
  expect(seen).toMatchObject([{ title: 'Gift cards', version: 1, state: 'published', approvedBy: 'bailu' }]);
});
