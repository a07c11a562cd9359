import { describe, expect, it } from 'vitest';
import type { Article } from '../../../domain/knowledge/article.ts';
import type { Script } from '../../../domain/script/script.ts';
import type { View } from '../../data/index.ts';
import { sidesOfRefused } from './sides-of.ts';

const words = ((key: string) => key) as unknown as Parameters<typeof sidesOfRefused>[3];
const rowsWith = (row: { id: string }) =>
  ({ get: (_: string, id: string) => (id === row.id ? row : undefined) }) as unknown as View;
const sides = (row: { id: string }, name: string, args: unknown) =>
  sidesOfRefused(rowsWith(row), name, args, words);

describe('a text two people wrote over', () => {
  it('a script’s next version is proposed over the one that holds now', () => {
    const script: Partial<Script> & { id: string } = {
      id: 's1',
      version: 3,
      body: '您好，很高兴为您服务。',
      coming: [{ version: 4, body: '您好！' } as NonNullable<Script['coming']>[number]],
    };
    const args = { scriptId: 's1', basedOn: 2, content: { body: '您好，请讲。' } };
    expect(sides(script, 'script.propose', args)).toMatchObject({
      theirs: '您好！',
      mine: '您好，请讲。',
      overTheirs: { basedOn: 4 },
    });
  });

  const article = { id: 'a1:2', articleId: 'a1', version: 2, revision: 'r7', title: 'T', body: 'Theirs.' };
  const written = { articleId: 'a1', version: 2, basedOn: 'r5', content: { title: 'T', body: 'Mine.' } };

  it('a draft is written over the one that stands, or both texts are kept', () => {
    const found = sides({ ...article, state: 'draft' } as unknown as Article, 'knowledge.write', written);
    expect(found).toMatchObject({ theirs: 'T\nTheirs.', mine: 'T\nMine.', overTheirs: { basedOn: 'r7' } });
    expect(found?.both).toMatchObject({ basedOn: 'r7', content: { body: 'Theirs.\n\nMine.' } });
  });

  it('what was published in the meantime gets a next version', () => {
    const found = sides({ ...article, state: 'published' } as unknown as Article, 'knowledge.write', written);
    expect(found?.overTheirs).toEqual({ version: 3, basedOn: null });
  });

  it('a customer’s field is put over the other with its reason, or with that of two who wrote at once (C-055)', () => {
    const change = { customerId: 'c1', change: { field: 'region', value: '杭州' }, was: null };
    const over = (args: object) =>
      sides({ id: 'c1', region: '上海' } as { id: string }, 'customer.change', args)?.overTheirs;
    expect(over(change)).toEqual({ customerId: 'c1', was: '上海', why: 'settled' });
    expect(over({ ...change, why: 'mistyped' })).toMatchObject({ why: 'mistyped' });
  });

  it('is one side only where nothing stands any more, or nothing is written twice', () => {
    expect(sides({ id: 'other' }, 'knowledge.write', written)).toBeUndefined();
    expect(sides(article, 'interaction.close', {})).toBeUndefined();
  });
});
