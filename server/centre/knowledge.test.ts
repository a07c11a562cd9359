import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleVersionId, REVIEW_EVERY } from '../../domain/knowledge/article.ts';
import { Refusal } from '../../domain/refusal.ts';
import { MINUTE } from '../../domain/time.ts';
import { scope } from '../../sync/scopes.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'ed', roles: ['knowledgeEditor'], queueIds: [] }),
    aPerson({ id: 'eva', roles: ['knowledgeEditor'], queueIds: [] }),
  );
});
afterAll(async () => {
  expect(await differencesFromJournal(test.db)).toEqual([]);
  await test.close();
  await place.drop();
});

let n = 0;
const newArticle = () => `article-${++n}`;
const content = (over: object = {}) => ({
  title: '退款多久到账',
  body: '1 至 3 个工作日。',
  language: 'zh-CN',
  kind: 'question',
  topics: ['退钱'],
  ownerId: 'ed',
  ...over,
});
const write = (by: string, articleId: string, over: object = {}) =>
  test.as(by, 'knowledge.write', { articleId, version: 1, content: content(), basedOn: null, ...over });
const does = (by: string, what: string, id: string, over: object = {}) =>
  test.as(by, `knowledge.${what}`, { id, ...over });
const row = (id: string) => readRow(test.db, 'article', id);
const refusal = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'was not refused';
};
/** Who is told of a version, as `op scope`. */
const holders = async (id: string) => {
  const found = await test.db.query<{ scope_id: string; op: string }>(
    "select scope_id, op from sync_row where entity = 'article' and entity_id = $1 order by 1",
    [id],
  );
  return found.map(({ scope_id, op }) => `${op} ${scope_id}`);
};
async function published(by = 'li', approver = 'ed'): Promise<string> {
  const articleId = newArticle();
  await write(by, articleId);
  await does(by, 'submit', articleVersionId(articleId, 1));
  await does(approver, 'approve', articleVersionId(articleId, 1));
  return articleId;
}

describe('a draft', () => {
  it('is its author’s and the editors’ alone until an editor publishes it for everybody', async () => {
    const articleId = newArticle();
    const id = articleVersionId(articleId, 1);
    await write('li', articleId);
    expect(await holders(id)).toEqual([`p ${scope.knowledge}`, `p ${scope.user('li')}`]);
    await does('li', 'submit', id);
    test.clock.pass(MINUTE);
    await does('ed', 'approve', id);
    expect(await holders(id)).toEqual([`l ${scope.knowledge}`, `p ${scope.org}`, `l ${scope.user('li')}`]);
    const now = test.clock.now();
    expect(await row(id)).toMatchObject({
      state: 'published',
      approvedBy: 'ed',
      publishedAt: now,
      reviewDueAt: now + REVIEW_EVERY,
    });
  });

  it('is nobody else’s to write, and nobody’s once it waits for approval', async () => {
    const articleId = newArticle();
    const id = articleVersionId(articleId, 1);
    await write('li', articleId);
    const basedOn = (await row(id))?.revision;
    expect(await refusal(write('wang', articleId, { basedOn }))).toBe('notAllowed');
    expect(await refusal(write('li', articleId))).toBe('changedMeanwhile');
    await write('ed', articleId, { basedOn });
    expect((await row(id))?.authorIds).toEqual(['li', 'ed']);
    await does('li', 'submit', id);
    const after = (await row(id))?.revision;
    expect(await refusal(write('li', articleId, { basedOn: after }))).toBe('wrongState');
    await does('eva', 'sendBack', id, { reason: '缺少例外' });
    expect(await row(id)).toMatchObject({ state: 'draft', sentBack: { by: 'eva', reason: '缺少例外' } });
    await does('li', 'discard', id);
    expect(await row(id)).toBeUndefined();
  });

  it('is submitted only whole', async () => {
    const articleId = newArticle();
    await write('li', articleId, { content: content({ title: ' ' }) });
    expect(await refusal(does('li', 'submit', articleVersionId(articleId, 1)))).toBe('missingField');
  });
});

describe('approval', () => {
  it('is refused to everybody who wrote on the version, and to who is no editor', async () => {
    const articleId = newArticle();
    const id = articleVersionId(articleId, 1);
    await write('ed', articleId);
    await does('ed', 'submit', id);
    expect(await refusal(does('ed', 'approve', id))).toBe('notAllowed');
    expect(await refusal(does('li', 'approve', id))).toBe('notAllowed');
    expect((await row(id))?.state).toBe('inReview');
    await does('eva', 'approve', id);
    expect((await row(id))?.state).toBe('published');
  });
});

describe('the next version', () => {
  it('follows the published one, which stays as it was', async () => {
    const articleId = await published();
    const [first, second] = [articleVersionId(articleId, 1), articleVersionId(articleId, 2)];
    expect(await refusal(write('li', articleId, { version: 2 }))).toBe('notAllowed');
    await write('ed', articleId, { version: 2, content: content({ body: '当天。' }) });
    expect((await row(first))?.state).toBe('published');
    await does('ed', 'submit', second);
    await does('eva', 'approve', second);
    expect(await row(first)).toMatchObject({ state: 'retired', body: '1 至 3 个工作日。' });
    expect(await row(second)).toMatchObject({ state: 'published', body: '当天。' });
    expect(await refusal(write('ed', articleId, { version: 2 }))).toBe('wrongState');
    expect(await refusal(write('ed', articleId, { version: 4 }))).toBe('changedMeanwhile');
  });
});

describe('a review', () => {
  it('moves the date on when an editor confirms the article', async () => {
    const id = articleVersionId(await published(), 1);
    test.clock.pass(REVIEW_EVERY);
    expect(await refusal(does('li', 'confirm', id))).toBe('notAllowed');
    await does('eva', 'confirm', id);
    expect((await row(id))?.reviewDueAt).toBe(test.clock.now() + REVIEW_EVERY);
    await does('eva', 'retire', id);
    expect(await refusal(does('eva', 'confirm', id))).toBe('wrongState');
  });
});

describe('in a matter', () => {
  it('what was read, used and judged stands on the interaction; its owner alone says so', async () => {
    const articleId = await published();
    const id = articleVersionId(articleId, 1);
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const use = (by: string, how: string) => test.as(by, 'knowledge.use', { interactionId, id, how });
    expect(await refusal(use('wang', 'read'))).toBe('notOwner');
    await use('li', 'read');
    await use('li', 'inserted');
    await use('li', 'read');
    await test.as('li', 'knowledge.judge', { interactionId, id, helped: true });
    const interaction = await readRow(test.db, 'interaction', interactionId);
    const entry = { articleId, version: 1, title: '退款多久到账', how: 'inserted', helped: true };
    expect(interaction?.consulted).toEqual([entry]);
    const draft = newArticle();
    await write('li', draft);
    const hidden = { interactionId, id: articleVersionId(draft, 1), how: 'read' };
    expect(await refusal(test.as('li', 'knowledge.use', hidden))).toBe('wrongState');
  });

  it('what was missing goes to the editors, until one of them settles it', async () => {
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const missing = { interactionId, missingId: 'm1', words: ' 跨境退税 ', language: 'zh-CN' };
    await test.as('li', 'knowledge.reportMissing', missing);
    await test.as('li', 'knowledge.reportMissing', missing);
    expect(await readRow(test.db, 'missing', 'm1')).toMatchObject({ words: '跨境退税', state: 'open' });
    const told = async () =>
      (await test.entries(scope.knowledge)).filter((entry) => entry.endsWith('missing/m1'));
    expect(await told()).toEqual(['p missing/m1']);
    const settle = { missingIds: ['m1', 'unknown'], state: 'dismissed' };
    expect(await refusal(test.as('li', 'knowledge.settleMissing', settle))).toBe('notAllowed');
    await test.as('ed', 'knowledge.settleMissing', settle);
    expect(await readRow(test.db, 'missing', 'm1')).toMatchObject({ state: 'dismissed', settledBy: 'ed' });
    expect(await told()).toEqual(['l missing/m1']);
  });
});
