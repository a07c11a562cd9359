import { describe, expect, it } from 'vitest';
import { speak } from '../language/words.ts';
import { hoursInWords, openingMoment, waitInWords } from './moment.ts';

const en = speak('en');
const at = (local: string) => Date.parse(`${local}+08:00`);
const noon = at('2026-11-20T12:00');

describe('when service opens', () => {
  it.each([
    ['2026-11-20T14:00', 'today 14:00'],
    ['2026-11-21T09:00', 'tomorrow 09:00'],
    ['2026-11-23T09:00', 'Mon, Nov 23, 09:00'],
  ])('says %s as %j', (opening, words) => {
    expect(openingMoment(at(opening), noon, 'en', en)).toBe(words);
  });
});

describe('an estimated wait', () => {
  it.each([
    [undefined, 'We cannot tell the waiting time right now'],
    [59_999, 'Less than a minute to wait'],
    [60_000, 'About 1 min to wait'],
    [60_001, 'About 2 min to wait'],
  ])('of %s ms reads %j', (ms, words) => {
    expect(waitInWords(ms, en)).toBe(words);
  });
});

it('says opening hours in one line', () => {
  const hours = { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 1440, days: 'everyDay' } as const;
  expect(hoursInWords(hours, en)).toBe('Every day, around the clock');
  expect(hoursInWords({ ...hours, opensAt: 545, days: 'businessDays' }, en)).toBe('Working days 09:05–24:00');
});
