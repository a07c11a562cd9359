import { describe, expect, it } from 'vitest';
import { parametersWith } from '../../testing/parameters.ts';
import { hotThemeCall } from '../attention/calls.ts';
import { type Admission, admit } from '../attention/interruptions.ts';
import { heatAt } from '../problem/frequency.ts';
import { DAY, MINUTE } from '../time.ts';
import type { Feedback } from './feedback.ts';
import { hotThemes } from './hot-themes.ts';

/** Ten in the morning of a Friday at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');
const heat = heatAt(parametersWith(), NOW);
const rating = (n: number, at: number, over: Partial<Feedback> = {}): Feedback => ({
  id: `r${n}`,
  source: 'survey',
  queueId: 'general',
  channel: 'chat',
  stars: 2,
  text: '响应太慢',
  at,
  found: ['speed'],
  ...over,
});
/** So many a day on each of the 28 days before. */
const daily = (count: number): Feedback[] =>
  Array.from({ length: 28 * count }, (_, i) => rating(1_000 + i, NOW - (Math.floor(i / count) + 1) * DAY));
const today = (count: number): Feedback[] =>
  Array.from({ length: count }, (_, i) => rating(i, NOW + i * MINUTE));
const hot = (ratings: readonly Feedback[], queueIds = ['general']) =>
  hotThemes({ ratings, cases: [] }, queueIds, NOW + 20 * MINUTE, heat);

describe('a theme that comes up often', () => {
  it('is hot with the tenth of a day, and tells its lead once: the eleventh tells nothing more (C-162)', () => {
    const usual = daily(4);
    expect(hot([...usual, ...today(9)])).toEqual([]);
    let log: readonly Admission[] = [];
    const told = [10, 11, 12].map((count) => {
      const before = log.length;
      const calls = hot([...usual, ...today(count)]).map((one) => hotThemeCall(one, 'General'));
      log = admit(log, calls, NOW + 20 * MINUTE);
      return log.length - before;
    });
    expect(told).toEqual([1, 0, 0]);
    const [found] = hot([...usual, ...today(11)]);
    expect(found).toMatchObject({ theme: 'speed', queueId: 'general', since: NOW + 9 * MINUTE, count: 11 });
  });

  it('is hot at more than three times the mean of four weeks, and below three at nothing', () => {
    expect(hot([...daily(1), ...today(3)])).toEqual([]);
    expect(hot([...daily(1), ...today(4)])).toHaveLength(1);
    expect(hot(today(2))).toEqual([]);
    expect(hot(today(3))).toHaveLength(1);
  });

  it('is counted for each queue by itself, for those one leads, and anew on the next day', () => {
    const both = [...today(6), ...today(6).map((one) => ({ ...one, id: `o${one.id}`, queueId: 'orders' }))];
    expect(hot([...daily(4), ...both])).toEqual([]);
    expect(hot(today(10), ['orders'])).toEqual([]);
    expect(hotThemes({ ratings: today(10), cases: [] }, ['general'], NOW + DAY, heat)).toEqual([]);
  });
});
