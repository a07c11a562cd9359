import { describe, expect, it } from 'vitest';
import { parametersWith } from '../../testing/parameters.ts';
import { DAY, HOUR } from '../time.ts';
import { type Feedback, isToReview, reviewOf, tellsOf, themeCounts, themesOf } from './feedback.ts';
import { findThemes } from './find-themes.ts';

/** A Friday at the site. */
const FRIDAY = Date.parse('2026-11-20T10:00+08:00');

const aRating = (over: Partial<Feedback> = {}): Feedback => ({
  id: 'i1',
  source: 'survey',
  queueId: 'general',
  channel: 'chat',
  stars: 2,
  text: '等太久',
  at: FRIDAY,
  found: ['speed'],
  ...over,
});

describe('a rating', () => {
  it('is looked into in as many days as were in force when it was given', () => {
    const rows = parametersWith({ 'P-LOW': [{ from: '2026-11-20', values: [3] }] });
    expect(reviewOf(rows, 1, FRIDAY - 86_400_000)).toEqual({ dueAt: FRIDAY });
    expect(reviewOf(rows, 1, FRIDAY)).toEqual({ dueAt: Date.parse('2026-11-25T10:00+08:00') });
  });

  it('of two stars opens a review that is due in one working day, of three none', () => {
    expect(reviewOf(parametersWith(), 2, FRIDAY)).toEqual({ dueAt: Date.parse('2026-11-23T10:00+08:00') });
    expect(reviewOf(parametersWith(), 3, FRIDAY)).toBeUndefined();
    const row = aRating({ review: { dueAt: 1 } });
    expect(isToReview(row)).toBe(true);
    const done = { at: 2, by: 'zhao', cause: 'speed' as const, note: '排班不足' };
    expect(isToReview({ ...row, review: { dueAt: 1, done } })).toBe(false);
  });
});

describe('a low rating', () => {
  it('is told to the lead when it comes in and once more when its working day is over, until somebody has looked into it', () => {
    const row = aRating({ review: reviewOf(parametersWith(), 2, FRIDAY) });
    const monday = FRIDAY + 3 * DAY;
    const told = [FRIDAY, FRIDAY + HOUR - 1, FRIDAY + HOUR, monday - 1, monday, monday + HOUR];
    expect(told.map((now) => tellsOf(row, now))).toEqual([
      'new',
      'new',
      undefined,
      undefined,
      'late',
      undefined,
    ]);
    const done = { at: FRIDAY, by: 'zhao', cause: 'speed' as const, note: '排班不足' };
    expect(tellsOf({ ...row, review: { dueAt: monday, done } }, FRIDAY)).toBeUndefined();
    expect(
      tellsOf(aRating({ stars: 3, review: reviewOf(parametersWith(), 3, FRIDAY) }), FRIDAY),
    ).toBeUndefined();
  });
});

describe('themes', () => {
  it('are found by words in both languages, several at once, or none', () => {
    expect(findThemes('态度很好，就是等太久了')).toEqual(['attitude', 'speed']);
    expect(findThemes('The process was too COMPLICATED and slow')).toEqual(['process', 'speed']);
    expect(findThemes('產品質量不行')).toEqual(['product']);
    expect(findThemes('嗯')).toEqual([]);
  });

  it('are what a person said, where one did', () => {
    const tagged = { themes: ['solution' as const], by: 'zhao', at: 2 };
    expect(themesOf(aRating({ tagged }))).toEqual(['solution']);
    expect(themesOf(aRating({ tagged: { ...tagged, themes: [] } }))).toEqual([]);
    expect(themesOf(aRating())).toEqual(['speed']);
  });

  it('are counted with the ratings behind them, the most frequent first', () => {
    const rows = [
      aRating({ id: 'a' }),
      aRating({ id: 'b', found: ['speed', 'attitude'] }),
      aRating({ id: 'c', tagged: { themes: ['attitude'], by: 'zhao', at: 1 } }),
      aRating({ id: 'd', found: ['attitude'] }),
    ];
    const counts = themeCounts(rows).map(({ theme, rows }) => [theme, rows.map(({ id }) => id)]);
    expect(counts).toEqual([
      ['attitude', ['b', 'c', 'd']],
      ['speed', ['a', 'b']],
    ]);
  });
});
