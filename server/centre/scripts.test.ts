import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { inForce } from '../../domain/script/in-force.ts';
import type { ScriptContent } from '../../domain/script/script.ts';
import { DAY } from '../../domain/time.ts';
import { scope } from '../../sync/scopes.ts';
import { aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure('queue', aQueue());
  await test.configure('script', aScript());
  await test.configure(
    'person',
    aPerson(),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'ed', roles: ['knowledgeEditor'], queueIds: [] }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'both', roles: ['teamLead', 'knowledgeEditor'] }),
  );
});
afterAll(async () => {
  expect(await differencesFromJournal(test.db)).toEqual([]);
  await test.close();
  await place.drop();
});

const content = (over: Partial<ScriptContent> = {}): ScriptContent => ({
  moment: 'greeting',
  language: 'zh-CN',
  title: { 'zh-CN': '新问候', en: 'New greeting' },
  body: '{customer|您}好，我是{agent}。',
  order: 1,
  ...over,
});
let n = 0;
async function propose(by: string, scriptId: string, basedOn: number, over: Partial<ScriptContent> = {}) {
  const wordingId = `wording-${++n}`;
  await test.as(by, 'script.propose', { wordingId, scriptId, basedOn, content: content(over) });
  return wordingId;
}
const script = (id: string) => readRow(test.db, 'script', id);
const wording = (id: string) => readRow(test.db, 'wording', id);
const refusal = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'was not refused';
};

describe('an approved term (C-043)', () => {
  it('is proposed by an editor with what it means and avoids, and holds once somebody else has approved it', async () => {
    const term = { definition: { 'zh-CN': '发到邮箱的发票', en: 'Sent by email' }, avoid: ['电子票'] };
    const over = { moment: 'term' as const, body: '电子发票', term };
    const refused = (by: string, change: Partial<ScriptContent>) =>
      refusal(propose(by, 'term-1', 0, { ...over, ...change }));
    expect(await refused('ed', { term: undefined })).toBe('missingField');
    expect(await refused('ed', { body: '{customer}的发票' })).toBe('missingField');
    expect(await refused('li', {})).toBe('notAllowed');
    const wordingId = await propose('both', 'term-1', 0, over);
    expect(await script('term-1')).toBeUndefined();
    expect(await refusal(test.as('both', 'script.approve', { wordingId }))).toBe('notAllowed');
    await test.as('zhao', 'script.approve', { wordingId });
    expect(await script('term-1')).toMatchObject({ ...over, version: 1 });
    const next = await propose('ed', 'term-1', 1, { ...over, term: { ...term, avoid: ['电子票', 'E票'] } });
    await test.as('zhao', 'script.approve', { wordingId: next });
    expect(await script('term-1')).toMatchObject({ version: 2, term: { avoid: ['电子票', 'E票'] } });
    expect((await wording(wordingId))?.content).toEqual(content(over));
  });
});

describe('a version of a script', () => {
  it('holds only once somebody else approved it, and the one before stays readable', async () => {
    const wordingId = await propose('ed', 'greet-zh', 1);
    expect(await script('greet-zh')).toEqual(aScript());
    await test.as('zhao', 'script.approve', { wordingId });
    expect(await script('greet-zh')).toEqual({
      ...content(),
      id: 'greet-zh',
      version: 2,
      wordings: { 1: 'greet-zh:1', 2: wordingId },
    });
    expect(await wording('greet-zh:1')).toMatchObject({
      state: 'approved',
      version: 1,
      content: { body: aScript().body },
    });
    expect(await wording(wordingId)).toMatchObject({
      state: 'approved',
      version: 2,
      authorId: 'ed',
      decidedBy: 'zhao',
    });
  });

  it('is told to those who write and approve, never to agents', async () => {
    const wordingId = await propose('ed', 'for-editors', 0);
    expect(await test.entries(scope.wordings)).toContain(`p wording/${wordingId}`);
    expect(await test.entries(scope.org)).not.toContain(`p wording/${wordingId}`);
  });

  it('is nobody’s own to approve, and not an agent’s', async () => {
    const own = await propose('both', 'own', 0);
    expect(await refusal(test.as('both', 'script.approve', { wordingId: own }))).toBe('notAllowed');
    expect(await refusal(test.as('li', 'script.approve', { wordingId: own }))).toBe('notAllowed');
    expect(await refusal(test.as('ed', 'script.approve', { wordingId: own }))).toBe('notAllowed');
    expect(await refusal(propose('li', 'own', 0))).toBe('notAllowed');
    expect(await script('own')).toBeUndefined();
    await test.as('zhao', 'script.approve', { wordingId: own });
    expect(await script('own')).toMatchObject({ version: 1 });
  });

  it('of two written over the same one, only the first approved holds', async () => {
    const [a, b] = [await propose('ed', 'two', 0), await propose('both', 'two', 0)];
    await test.as('zhao', 'script.approve', { wordingId: a });
    expect(await refusal(test.as('zhao', 'script.approve', { wordingId: b }))).toBe('changedMeanwhile');
    expect(await refusal(propose('ed', 'two', 0))).toBe('changedMeanwhile');
  });

  it('never changes again, whatever comes with its id', async () => {
    const wordingId = await propose('ed', 'fixed', 0);
    const again = { wordingId, scriptId: 'fixed', basedOn: 0, content: content({ body: 'other' }) };
    await test.as('ed', 'script.propose', again);
    expect(await refusal(test.as('both', 'script.propose', again))).toBe('badArguments');
    expect((await wording(wordingId))?.content.body).toBe(content().body);
  });

  it('approved for a later day waits for it', async () => {
    const from = test.clock.now() + DAY;
    await test.as('zhao', 'script.approve', { wordingId: await propose('ed', 'later', 0) });
    await test.as('zhao', 'script.approve', {
      wordingId: await propose('ed', 'later', 1, { body: '新', from }),
    });
    const row = await script('later');
    expect(row && inForce(row, from - 1)?.version).toBe(1);
    expect(row && inForce(row, from)?.version).toBe(2);
    test.clock.pass(2 * DAY);
    await test.as('zhao', 'script.approve', { wordingId: await propose('ed', 'later', 2, { body: '更新' }) });
    expect(await script('later')).toMatchObject({ version: 3, body: '更新' });
    expect((await script('later'))?.coming).toBeUndefined();
  });

  it('goes back with a reason, or is taken back by its author', async () => {
    const wordingId = await propose('ed', 'back', 0);
    expect(await refusal(test.as('zhao', 'script.giveBack', { wordingId, reason: ' ' }))).toBe(
      'missingField',
    );
    await test.as('zhao', 'script.giveBack', { wordingId, reason: '太长' });
    expect(await wording(wordingId)).toMatchObject({ state: 'returned', reason: '太长' });
    expect(await refusal(test.as('zhao', 'script.approve', { wordingId }))).toBe('alreadyDone');
    const other = await propose('ed', 'back', 0);
    expect(await refusal(test.as('zhao', 'script.withdraw', { wordingId: other }))).toBe('notAllowed');
    await test.as('ed', 'script.withdraw', { wordingId: other });
    expect(await wording(other)).toMatchObject({ state: 'withdrawn' });
  });

  it('with a placeholder that cannot be filled is not proposed', async () => {
    expect(await refusal(propose('ed', 'bad', 0, { body: '{custmer}好' }))).toBe('missingField');
    expect(await refusal(propose('ed', 'bad', 0, { body: '{nextOpening|soon}' }))).toBe('missingField');
  });
});

describe('a guided script', () => {
  const steps = [
    {
      id: 'light',
      say: '指示灯亮吗？',
      choices: [
        { id: 'yes', label: '亮', to: 'restart' },
        { id: 'no', label: '不亮' },
      ],
    },
    {
      id: 'restart',
      say: '请重启。',
      choices: [
        { id: 'works', label: '好了' },
        { id: 'again', label: '再看灯', to: 'light' },
      ],
    },
  ];
  const guide = { moment: 'guided' as const, body: '我们一起看一下。', steps };

  it('keeps the way taken in the journal and on the matter, in the words it was taken with', async () => {
    await test.as('zhao', 'script.approve', { wordingId: await propose('ed', 'guide', 0, guide) });
    const interactionId = await test.arrive();
    await test.as('li', 'interaction.accept', { interactionId });
    const choose = (stepId: string, choiceId: string, over: object = {}) =>
      test.as('li', 'interaction.chooseInGuide', {
        ...{ interactionId, walkId: 'w1', scriptId: 'guide', version: 1, stepId, choiceId },
        ...over,
      });
    expect(await refusal(choose('restart', 'works'))).toBe('wrongState');
    await choose('light', 'yes');
    // The guide is rewritten while somebody walks through it.
    const shorter = { ...guide, steps: [{ id: 'only', say: '好', choices: [{ id: 'end', label: '完' }] }] };
    await test.as('zhao', 'script.approve', { wordingId: await propose('ed', 'guide', 1, shorter) });
    await choose('restart', 'works');
    const row = await readRow(test.db, 'interaction', interactionId);
    expect(row?.guide).toMatchObject({ scriptId: 'guide', version: 1, title: { 'zh-CN': '新问候' } });
    expect(row?.guide?.path.map(({ say, choice }) => `${say} ${choice}`)).toEqual([
      '指示灯亮吗？ 亮',
      '请重启。 好了',
    ]);
    await choose('light', 'no');
    expect((await readRow(test.db, 'interaction', interactionId))?.guide?.path).toHaveLength(1);
    const journal = await test.db.query<{ data: { choice: string } }>(
      "select data from journal where stream_id = $1 and type = 'guide.chosen' order by n",
      [interactionId],
    );
    expect(journal.map(({ data }) => data.choice)).toEqual(['亮', '好了', '不亮']);
    expect(await refusal(choose('light', 'maybe'))).toBe('notFound');
    const wang = test.as('wang', 'interaction.chooseInGuide', {
      ...{ interactionId, walkId: 'w2', scriptId: 'guide', version: 2, stepId: 'only', choiceId: 'end' },
    });
    expect(await refusal(wang)).toBe('notOwner');
  });
});
