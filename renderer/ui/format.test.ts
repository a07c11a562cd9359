import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time.ts';
import { inWords, stopwatch } from './format-duration.ts';
import { day, dayAndTime, timeWithSeconds } from './format-instant.ts';
import { sizeInWords } from './format-size.ts';

const now = Date.UTC(2026, 10, 20, 6, 37, 5);

describe('a duration', () => {
  it('runs like a stopwatch and shows an hour only when there is one', () => {
    expect([0, 7_999, 754_000, 3_723_000].map(stopwatch)).toEqual(['0:00', '0:07', '12:34', '1:02:03']);
    expect(stopwatch(-5 * SECOND)).toBe('−0:05');
    expect(stopwatch(-400)).toBe('0:00');
  });

  it('is said in at most two units', () => {
    expect(inWords(59 * SECOND, 'en')).toBe('<1 min');
    expect(inWords(2 * HOUR + 5 * MINUTE, 'en')).toBe('2 hr 5 min');
    expect(inWords(2 * DAY + 5 * MINUTE, 'en')).toBe('2 days');
    expect(inWords(2 * HOUR + 5 * MINUTE, 'zh-CN')).toBe('2小时 5分钟');
  });
});

describe('an instant', () => {
  it('is shown on the site’s clock', () => {
    expect(timeWithSeconds(now, 'en')).toBe('14:37:05');
  });

  it('names its day as people do', () => {
    expect(dayAndTime(now + MINUTE, now, 'en')).toBe('14:38');
    expect(dayAndTime(now + DAY, now, 'en')).toBe('tomorrow 14:37');
    expect(dayAndTime(now + DAY, now, 'zh-CN')).toBe('明天 14:37');
    expect(day(now + 3 * DAY, now, 'en')).toBe('Mon 23 Nov');
    expect(day(now + 60 * DAY, now, 'en')).toBe('Tue, 19 Jan 2027');
  });
});

it('a size is written in the largest unit it fills', () => {
  const sizes = [0, 1, 1_025, 5 * 1024 ** 2 - 1, 1024 ** 3, 80_669_741_056];
  expect(sizes.map((bytes) => sizeInWords(bytes, 'en'))).toEqual([
    '0\u00a0kB',
    '1\u00a0kB',
    '2\u00a0kB',
    '5\u00a0MB',
    '1\u00a0GB',
    '75.1\u00a0GB',
  ]);
});
