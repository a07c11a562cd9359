import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { spreadsheetOf } from './spreadsheet.ts';

const opened = (rows: (string | number | null)[][]): Buffer => {
  const { content } = spreadsheetOf({ sheet: '历史', rows });
  return Buffer.from(content, 'base64');
};

it('comes back from a spreadsheet as it went in: texts, numbers and nothing', async () => {
  const rows = [
    ['时段', '进线量', '服务水平 B', '放弃率 分子'],
    ['11月20日 周五', 8, '42.9%', 3],
    ['昨天, "quoted"\n<b>&amp;', 0, '–', null],
  ];
  const file = opened(rows);
  expect(await readSheet(file)).toEqual(rows);
  expect((await readXlsxFile(file)).map(({ sheet }) => sheet)).toEqual(['历史']);
});

it('names its columns beyond the alphabet, and leaves out what no XML can hold', async () => {
  const heads = Array.from({ length: 60 }, (_, n) => `列 ${n}`);
  expect(await readSheet(opened([heads, ['a\u0000b']]))).toEqual([
    heads,
    ['ab', ...Array.from({ length: 59 }, () => null)],
  ]);
});

it('holds thousands of lines to the last digit', async () => {
  const rows = Array.from({ length: 4_000 }, (_, n) => [`行 ${n}`, n * 1_234_567, n / 8]);
  expect(await readSheet(opened(rows))).toEqual(rows);
});
