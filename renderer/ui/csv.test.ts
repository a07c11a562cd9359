import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('a spreadsheet reads back every cell as it was', () => {
  const cell = fc.oneof(
    fc.string({ minLength: 1 }).filter((text) => !/^[=@+\-\t\r]/.test(text)),
    fc.constantFrom('a,b', '"', 'a\r\nb', '\n', '投诉 · 回访'),
  );
  const lines = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(lines, (written) => {
      expect(parse(csvOf(written), { bom: true, record_delimiter: '\r\n' })).toEqual(written);
    }),
  );
});

it('nothing that somebody wrote is computed by the spreadsheet; signed numbers stay numbers', () => {
  const [line] = parse(
    csvOf([['=HYPERLINK("http://x","y")', '@SUM(1)', '-1+cmd', '+86 139', '+3.1%', '-42']]),
    {
      bom: true,
    },
  ) as string[][];
  expect(line).toEqual(['\'=HYPERLINK("http://x","y")', "'@SUM(1)", "'-1+cmd", "'+86 139", '+3.1%', '-42']);
});
