import { describe, expect, it } from 'vitest';
import { groupMissing, type MissingArticle, missingDueAt } from './missing-article.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const missed = (id: string, words: string, when: string): MissingArticle => {
  const who = { interactionId: 'i', personId: 'li', language: 'en', state: 'open' } as const;
  return { ...who, id, words, at: at(when) };
};

describe('what was looked for in vain', () => {
  it('is to be settled two working days after it was missed first, however often it is missed again (C-227)', () => {
    const rows = [
      missed('a', 'refund', '2026-11-20T15:00'),
      missed('b', 'Re fund', '2026-11-23T09:00'),
      missed('c', 'parcel', '2026-11-23T09:00'),
    ];
    const groups = groupMissing(rows, (text) => text.toLowerCase());
    expect(groups.map(({ words, rows: { length } }) => [words, length])).toEqual([
      ['Re fund', 2],
      ['parcel', 1],
    ]);
    // A Friday afternoon, with the weekend between.
    expect(groups.map((group) => missingDueAt(group, 2))).toEqual([
      at('2026-11-24T15:00'),
      at('2026-11-25T09:00'),
    ]);
  });
});
