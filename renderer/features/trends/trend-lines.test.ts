import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../ui/csv.ts';
import { stopwatch } from '../../ui/format-duration.ts';
import { cellsOf, isShare, sheetOf, trendColumns, type Week } from './trend-lines.ts';

const words = { stopwatch, number: (value: number, digits = 0) => value.toFixed(digits), few: 'few' };
const week = (over: Partial<Week> = {}): Week => ({
  from: 0,
  to: 1,
  response: { n: 10, median: 7_000, p90: 30_000 },
  csat: { numerator: 20, denominator: 25 },
  surveyResponse: { numerator: 25, denominator: 60 },
  repeatUse: { numerator: 3, denominator: 40 },
  cost: { contact: 7.5, resolution: 12 },
  ...over,
});

describe('a week of the trend', () => {
  it('is written with what each share is made of, and few answers are said to be few', () => {
    const cells = cellsOf(week(), words);
    expect(cells.map(({ column }) => column)).toEqual(trendColumns);
    expect(cells.map(({ text }) => text)).toEqual([
      '10',
      '0:07',
      '0:30',
      '80.0%',
      '41.7%',
      '7.5%',
      '7.50',
      '12.00',
    ]);
    expect(cells[3]?.of).toBe('20 / 25 · few');
    const none = cellsOf(
      week({ response: { n: 0 }, csat: { numerator: 0, denominator: 0 }, cost: {} }),
      words,
    );
    expect(none.map(({ text }) => text)).toEqual(['0', '–', '–', '–', '41.7%', '7.5%', '–', '–']);
    expect(none.map(({ drawn }) => drawn)).toEqual([
      0,
      null,
      null,
      null,
      expect.any(Number),
      7.5,
      null,
      null,
    ]);
  });

  it('comes back from a CSV file as it stands on the screen', () => {
    const cells = cellsOf(week(), words);
    const heads = ['Week', ...trendColumns.flatMap((column) => (isShare(column) ? [column, 'n'] : [column]))];
    const sheet = sheetOf(heads, [{ name: '2026-11-16', cells }]);
    expect(parse(csvOf(sheet), { bom: true })).toEqual(sheet);
    expect(sheet[1]).toHaveLength(heads.length);
  });
});
