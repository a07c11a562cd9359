import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import type { FiguresReply, FigureValue } from './figures.ts';
import { sendFigures, sentFiguresSchema } from './sent-figures.ts';

const value: fc.Arbitrary<FigureValue> = fc.record(
  { numerator: fc.integer(), denominator: fc.nat() },
  { requiredKeys: ['numerator'] },
);
const figures = fc.record(Object.fromEntries(summedFigureIds.map((id) => [id, value]))) as fc.Arbitrary<
  FiguresReply['totals'][number]['figures']
>;
const key = fc.string();
const reply: fc.Arbitrary<FiguresReply> = fc.record({
  formulas: fc.constant(summedFigureIds.map((id) => ({ id, version: 1 }))),
  variant: fc.constant('B' as const),
  parts: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), key, figures, occupancy: value }), {
    maxLength: 3,
  }),
  totals: fc.array(fc.record({ key, figures }), { maxLength: 3 }),
  preliminaryFrom: fc.nat(),
  behind: fc.constant({ interactions: 0, ms: 0 }),
  restatements: fc.constant([]),
});

it('what is sent is read as it was, count or rate', () => {
  fc.assert(
    fc.property(reply, (figures) => {
      const sent = JSON.parse(JSON.stringify(sendFigures(figures)));
      expect(sentFiguresSchema.parse(sent)).toEqual(figures);
    }),
  );
});

it('a figure that is not sent is not taken for none', () => {
  const [, ...others] = summedFigureIds.map((id) => ({ id, version: 1 }));
  const sent = {
    formulas: others,
    variant: 'B',
    parts: [],
    totals: [],
    preliminaryFrom: 0,
    behind: { interactions: 0, ms: 0 },
    restatements: [],
  };
  expect(sentFiguresSchema.safeParse(sent).success).toBe(false);
});
