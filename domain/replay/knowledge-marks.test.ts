import { expect, it } from 'vitest';
import type { JournalEvent } from '../journal/event.ts';
import { eventMarks } from './marks.ts';
import type { Step } from './walk.ts';

const article = { articleId: 'a1', version: 2, title: '退款多久到账' };
const step = (n: number, type: string, data: object): Step => ({
  event: {
    id: `e${n}`,
    stream: { kind: 'interaction', id: 'i1' },
    actor: { kind: 'person', id: 'li' },
    at: n,
    type,
    data,
  } as JournalEvent,
  row: {} as Step['row'],
  at: n,
});

it('shows what was looked up, whether it helped, and what was not there (C-228)', () => {
  const steps = [
    step(1, 'knowledge.missing', { missingId: 'm1', words: '退税', language: 'zh-CN' }),
    step(2, 'knowledge.used', { ...article, how: 'read' }),
    step(3, 'knowledge.used', { ...article, how: 'inserted' }),
    step(4, 'knowledge.judged', { ...article, helped: false }),
  ];
  expect(eventMarks(steps)).toMatchObject([
    { kind: 'knowledge', what: 'missing', title: '退税', at: 1 },
    { kind: 'knowledge', what: 'read', title: article.title, at: 2 },
    { kind: 'knowledge', what: 'inserted', title: article.title, at: 3 },
    { kind: 'knowledge', what: 'didNotHelp', title: article.title, at: 4 },
  ]);
});
