import { expect, it } from 'vitest';
import { draftFromMatter } from './draft-from-matter.ts';

const words = {
  question: '客户的问题',
  solution: '如何解决',
  blanks: { name: '〔姓名〕', number: '〔号码〕', address: '〔地址〕' },
};

it('makes an article’s beginning of a matter, and names nobody in it', () => {
  const matter = {
    summary: '王芳问订单 SP2026112001 的退款多久到账。已付款三天。',
    solution: '审核后 3 个工作日原路退回；已告知小雯跟进。',
    topic: '退款',
    language: 'zh-CN' as const,
    names: ['王芳', '小雯'],
    ownerId: 'li',
  };
  expect(draftFromMatter(matter, words)).toEqual({
    title: '〔姓名〕问订单 〔号码〕 的退款多久到账',
    body: '## 客户的问题\n\n〔姓名〕问订单 〔号码〕 的退款多久到账。已付款三天。\n\n## 如何解决\n\n审核后 3 个工作日原路退回；已告知〔姓名〕跟进。',
    language: 'zh-CN',
    kind: 'question',
    topics: ['退款'],
    ownerId: 'li',
  });
});
