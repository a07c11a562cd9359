import { expect, it } from 'vitest';
import { table } from './table.mjs';

it('lines the figures up and names what a ratio is to', () => {
  const rows = [
    { case: 'bare window', unit: 'ms', median: 500, min: 490.4, max: 510, ratio: null, ratioTo: null },
    { case: 'full', unit: 'ms', median: 1250, min: 9.5, max: 1300, ratio: 2.5, ratioTo: 'bare window' },
  ];
  expect(table(rows)).toBe(
    [
      'case         median   min   max  unit  ratio',
      'bare window     500   490   510  ms',
      'full           1250  9.50  1300  ms    2.50 × bare window',
    ].join('\n'),
  );
});
