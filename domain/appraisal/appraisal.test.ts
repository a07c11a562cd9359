import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAfter, monthAt, monthBefore, windowOfMonth } from '../calendar/month.ts';
import type { Rate } from '../metrics/rate.ts';
import { DAY } from '../time.ts';
import { type Appraisal, type SheetVersion, signProblems } from './appraisal.ts';
import { goalsOf } from './goals.ts';
import { type IndicatorId, indicatorIds, indicators } from './indicator.ts';
import { proposed, proposedOfYear } from './proposal.ts';
import { type Counted, sheetScore } from './score.ts';
import { FIRST_WEIGHTS, type Weights, weightingProblems, weightOf } from './weighting.ts';
import { yearOf } from './year.ts';

const { goals } = goalsOf(undefined);
const LIMIT = 30;
const fields = (weights: Weights) => weightingProblems(weights, LIMIT).map(({ field }) => field);
const without = (id: IndicatorId): Weights => {
  const { [id]: _, ...others } = FIRST_WEIGHTS;
  return others;
};

describe('the weights of a sheet', () => {
  it('may be published as every centre starts with them', () => {
    expect(fields(FIRST_WEIGHTS)).toEqual([]);
  });

  it('let volume weigh 30 in a hundred and not 31 (C-184)', () => {
    const quality = FIRST_WEIGHTS.quality ?? 0;
    const heavier = (volume: number): Weights => ({
      ...FIRST_WEIGHTS,
      handled: volume,
      quality: quality + (FIRST_WEIGHTS.handled ?? 0) - volume,
    });
    expect(fields(heavier(30))).toEqual([]);
    expect(fields(heavier(31))).toContain('handled');
  });

  it.each(['csat', 'fcr', 'praise'] as const)('are refused without %s (C-185)', (id) => {
    expect(fields(without(id))).toContain(id);
  });

  it('are refused without efficiency, satisfaction or attitude (C-197, C-198)', () => {
    expect(fields(without('quality'))).toContain('attitude');
    const { firstResponse: _, slaAttainment: __, ...slow } = FIRST_WEIGHTS;
    expect(fields(slow)).toContain('efficiency');
    const { csat: ___, praise: ____, ...unasked } = FIRST_WEIGHTS;
    expect(fields(unasked)).toContain('satisfaction');
  });

  it('sum to a hundred', () => {
    expect(fields({ ...FIRST_WEIGHTS, quality: (FIRST_WEIGHTS.quality ?? 0) + 1 })).toContain('sum');
  });

  it('that may be published never have volume above the limit, whatever they are', () => {
    const anyWeights = fc.record(
      Object.fromEntries(indicatorIds.map((id) => [id, fc.integer({ min: 1, max: 40 })])),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Weights>;
    fc.assert(
      fc.property(anyWeights, (weights) => {
        if (fields(weights).length === 0) expect(weightOf(weights, 'volume')).toBeLessThanOrEqual(LIMIT);
      }),
    );
  });
});

const anyRate: fc.Arbitrary<Rate> = fc.record({
  numerator: fc.nat(10_000),
  denominator: fc.integer({ min: 1, max: 10_000 }),
});
const anyFigures = fc.record(Object.fromEntries(indicatorIds.map((id) => [id, anyRate])), {
  requiredKeys: [],
}) as fc.Arbitrary<Counted>;

describe('the score of a sheet', () => {
  it('is worked out as one would by hand', () => {
    const figures: Counted = {
      handled: { numerator: 200, denominator: 1 },
      csat: { numerator: 34, denominator: 40 },
      quality: { numerator: 16_150, denominator: 200 },
    };
    const { score, counted } = sheetScore({ handled: 20, csat: 50, fcr: 10, quality: 20 }, goals, figures);
    // 20 · 200/400 + 50 · 1 + 20 · 80.75/85, of 90 that could be counted.
    expect(counted).toBe(90);
    expect(score).toBeCloseTo((100 * (10 + 50 + (20 * 80.75) / 85)) / 90, 10);
  });

  it('lies between nothing and a hundred, and its lines sum to it', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const { score, lines, counted } = sheetScore(FIRST_WEIGHTS, goals, figures);
        if (score === undefined) {
          expect(counted).toBe(0);
          return;
        }
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
        const points = lines.reduce((sum, { reached, weight }) => sum + weight * (reached ?? 0), 0);
        expect((100 * points) / counted).toBeCloseTo(score, 9);
      }),
    );
  });

  it('never falls when a figure gets better, and more than the goal makes up for nothing', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...indicatorIds), fc.nat(5_000), (figures, id, more) => {
        const figure = figures[id];
        if (!figure) return;
        const sign = indicators[id].better === 'higher' ? 1 : -1;
        const better = { ...figure, numerator: Math.max(0, figure.numerator + sign * more) };
        const before = sheetScore(FIRST_WEIGHTS, goals, figures).score ?? 0;
        const after = sheetScore(FIRST_WEIGHTS, goals, { ...figures, [id]: better }).score ?? 0;
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('leaves out what could not be counted, instead of counting it as nothing', () => {
    const only: Counted = { csat: { numerator: 100, denominator: 100 } };
    expect(sheetScore(FIRST_WEIGHTS, goals, only)).toMatchObject({ score: 100, counted: 15 });
    expect(sheetScore(FIRST_WEIGHTS, goals, {}).score).toBeUndefined();
  });
});

describe('signing', () => {
  it('needs a rating and words beside the figures (C-176)', () => {
    expect(signProblems({ rating: 4, text: '耐心、清楚。' })).toEqual([]);
    expect(signProblems({ rating: 4, text: '  ' })).toEqual([{ field: 'text', problem: 'required' }]);
    expect(signProblems({ rating: 0, text: 'x' })).toEqual([{ field: 'rating', problem: 'required' }]);
  });
});

const version = (over: Partial<SheetVersion> = {}): SheetVersion => ({
  version: 1,
  at: 0,
  figures: { csat: { numerator: 40, denominator: 40 } },
  weights: { csat: 100 },
  weightingVersion: 0,
  goals,
  goalsVersion: 0,
  formulas: '',
  preliminary: false,
  ...over,
});
const sheet = (month: string, score: number | undefined, over: Partial<Appraisal> = {}): Appraisal => ({
  id: `li:${month}`,
  agentId: 'li',
  teamId: 'general',
  month,
  versions: [
    version({
      // Of a goal of 85 in a hundred.
      figures: score === undefined ? {} : { csat: { numerator: score * 85, denominator: 10_000 } },
    }),
  ],
  signature: { by: 'lead', at: 0, version: 1, rating: 3, text: 'x' },
  ...over,
});

describe('a year', () => {
  it('of somebody with seven months is the mean of the seven, and names the other five (C-192)', () => {
    const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'];
    const sheets = months.map((month, n) => sheet(month, 70 + n));
    const year = yearOf(sheets, '2026-12');
    expect(year.score).toBeCloseTo(73, 10);
    expect(year.missing).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
  });

  it('weighs a month by how much of it could be counted', () => {
    const half = sheet('2026-02', 50);
    half.versions = [
      version({
        weights: { csat: 50, fcr: 50 },
        figures: { csat: { numerator: 50 * 85, denominator: 10_000 } },
      }),
    ];
    expect(yearOf([sheet('2026-01', 80), half], '2026-01').score).toBeCloseTo((100 * 80 + 50 * 50) / 150, 10);
  });

  it('is of signed months of that year alone', () => {
    const { signature: _, ...unsigned } = sheet('2026-03', 90);
    const year = yearOf([sheet('2026-01', 80), unsigned, sheet('2025-12', 10)], '2026-05');
    expect(year.score).toBeCloseTo(80, 10);
    expect(year.missing).toHaveLength(11);
  });
});

describe('whom a month proposes for praise', () => {
  const of = (id: string, numerator: number, denominator: number): Appraisal => ({
    ...sheet('2026-10', 0),
    id,
    versions: [version({ figures: { csat: { numerator, denominator } } })],
  });
  const ids = (sheets: Appraisal[]) => proposed(sheets).map(({ id }) => id);

  it('is the highest score, and everybody who has it where several tie (C-200)', () => {
    expect(ids([of('a', 60, 100), of('b', 80, 100), of('c', 40, 50)])).toEqual(['b', 'c']);
    expect(ids([])).toEqual([]);
  });

  it('of a year is who has the highest mean of as many signed months as anybody, ties as ties (C-201)', () => {
    const in2 = (id: string, month: string, good: number, all: number): Appraisal => ({
      ...of(id, good, all),
      agentId: id,
      month,
    });
    const year = [
      ...[in2('a', '2026-01', 60, 100), in2('a', '2026-02', 80, 100)],
      ...[in2('b', '2026-01', 80, 100), in2('b', '2026-02', 60, 100)],
      ...[in2('c', '2026-01', 50, 100), in2('c', '2026-02', 60, 100)],
      // One month only, and a year before: neither is a year like theirs.
      ...[in2('d', '2026-01', 99, 100), in2('d', '2025-12', 99, 100)],
      // Hardly anybody was asked.
      ...[in2('e', '2026-01', 9, 9), in2('e', '2026-02', 9, 9)],
    ];
    expect(proposedOfYear(year, '2026-02')).toEqual(['a', 'b']);
    expect(proposedOfYear(year, '2025-12')).toEqual(['d']);
    expect(proposedOfYear([], '2026-02')).toEqual([]);
  });

  it('is nobody with fewer than thirty answers (C-210)', () => {
    expect(ids([of('a', 29, 29), of('b', 60, 100)])).toEqual(['b']);
  });
});

describe('a month', () => {
  it('ends with its last millisecond of the site’s clock (C-191)', () => {
    const { from, to } = windowOfMonth('2026-11');
    expect(monthAt(to - 1)).toBe('2026-11');
    expect(monthAt(to)).toBe('2026-12');
    expect(monthAt(from - 1)).toBe('2026-10');
    expect((to - from) / DAY).toBe(30);
  });

  it('follows the one before it, over the end of a year', () => {
    expect(monthBefore('2026-01')).toBe('2025-12');
    expect(monthAfter('2025-12')).toBe('2026-01');
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, n) => {
        const month = `${year}-${String(n).padStart(2, '0')}`;
        expect(monthBefore(monthAfter(month))).toBe(month);
        expect(windowOfMonth(month).to).toBe(windowOfMonth(monthAfter(month)).from);
      }),
    );
  });
});
