import { describe, expect, it } from 'vitest';
import { aCase } from '../../testing/case-builders.ts';
import type { Case } from '../case/case.ts';
import type { Feedback } from './feedback.ts';
import { voiceSources, voicesOf, voiceThemes } from './voices.ts';

const rating = (over: Partial<Feedback>): Feedback => ({
  id: 'r',
  source: 'survey',
  queueId: 'general',
  channel: 'chat',
  stars: 4,
  text: '等太久',
  at: 1,
  found: ['speed'],
  ...over,
});
const round = (n: number, at: number, note: string): Case['rounds'][number] => ({
  n,
  startedAt: 0,
  attempts: [],
  outcome: { at, by: 'li', how: n === 1 ? 'notSatisfied' : 'satisfied', note },
});
const reported = { report: { at: 9, by: 'li', text: '已更换' } };

describe('what customers said of us', () => {
  const voices = voicesOf(
    [
      rating({ id: 'after-chat' }),
      rating({ id: 'on-page', source: 'case', caseId: 'c1', at: 2 }),
      rating({ id: 'called', source: 'phone', text: '都好', found: [], at: 0 }),
    ],
    [
      aCase({ id: 'wish', kind: 'suggestion', raw: '包装可以更好', receivedAt: 3 }),
      aCase({ id: 'done', rounds: [round(1, 4, '还是漏水'), round(2, 5, '这次修好了，很快')], ...reported }),
      aCase({ id: 'under-way', rounds: [round(1, 6, '不满意')] }),
      aCase({ id: 'question', kind: 'inquiry' }),
    ],
  );

  it('is in one list with where each came from, the latest first (C-001)', () => {
    expect(voices.map(({ source, id, text }) => `${source} ${id} ${text}`)).toEqual([
      'report report:done:2 这次修好了，很快',
      'report report:done:1 还是漏水',
      'agent agent:wish 包装可以更好',
      'case on-page 等太久',
      'survey after-chat 等太久',
      'phone called 都好',
    ]);
    expect(new Set(voices.map(({ source }) => source))).toEqual(new Set(voiceSources));
  });

  it('is classed alike wherever it came in', () => {
    expect(voiceThemes(voices)).toEqual([
      { theme: 'speed', count: 3 },
      { theme: 'product', count: 1 },
    ]);
  });

  it('is nobody’s invention: where no word was written down there is none', () => {
    expect(voicesOf([], [aCase({ rounds: [round(1, 1, ' ')], ...reported })])).toEqual([]);
  });
});
