import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parametersWith } from '../../testing/parameters.ts';
import { DAY, HOUR } from '../time.ts';
import { byFrequency, heatAt, isHot } from './frequency.ts';
import { afterStep, problemSteps } from './machine.ts';
import { type Problem, problemStateSchema, problemsOf } from './problem.ts';
import { likelySame, likeness } from './similar.ts';

/** Ten in the morning of a Friday at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');

const aProblem = (over: Partial<Problem> = {}): Problem => ({
  id: 'p1',
  title: '退款三天未到账',
  description: '',
  area: 'service',
  fault: 'dataProblem',
  state: 'reported',
  reportedAt: NOW,
  reportedBy: 'li',
  occurrences: [],
  ...over,
});
const heat = heatAt(parametersWith(), NOW);
const seen = (...times: number[]): Problem['occurrences'] =>
  times.map((at, i) => ({ kind: 'case', id: `c${i}`, at, linkedAt: at, by: 'li' }));

describe('the way of a problem', () => {
  it('leads along these steps and no others', () => {
    const allowed = problemStateSchema.options.flatMap((state) =>
      problemSteps.flatMap((step) => {
        const to = afterStep(state, step);
        return to === undefined ? [] : [`${state} ${step} ${to}`];
      }),
    );
    expect(allowed).toEqual([
      'reported own owned',
      'owned own owned',
      'owned analyse analysed',
      'analysed own analysed',
      'analysed analyse analysed',
      'analysed fix fixed',
      'fixed verify verified',
      'fixed sendBack analysed',
    ]);
  });
});

describe('what is likely the same', () => {
  it('is found by words and by class, in Chinese and in English', () => {
    const refund = aProblem();
    const kettle = aProblem({ id: 'p2', title: 'Kettle gives an electric shock', area: 'product' });
    const merged = aProblem({ id: 'p3', state: 'merged' });
    const wanted = {
      title: '退款一直没有到账',
      description: '',
      area: 'service',
      fault: 'dataProblem',
    } as const;
    expect(likelySame(wanted, [refund, kettle, merged]).map(({ problem }) => problem.id)).toEqual(['p1']);
    const shock = { title: 'electric shock from the kettle', description: '' };
    expect(likelySame(shock, [refund, kettle]).map(({ problem }) => problem.id)).toEqual(['p2']);
  });

  it('is the same from both sides, and nothing is more like a text than itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBeGreaterThanOrEqual(likeness(a, b));
      }),
    );
  });
});

describe('what comes up often', () => {
  it('is hot at ten on one day, or at more than three times the mean of four weeks', () => {
    const ten = Array.from({ length: 10 }, (_, i) => NOW - i);
    expect(isHot(aProblem({ occurrences: seen(...ten) }), NOW, heat)).toBe(true);
    const daily = Array.from({ length: 28 }, (_, i) => NOW - (i + 1) * DAY);
    expect(isHot(aProblem({ occurrences: seen(...daily, NOW, NOW, NOW) }), NOW, heat)).toBe(false);
    expect(isHot(aProblem({ occurrences: seen(...daily, NOW, NOW, NOW, NOW) }), NOW, heat)).toBe(true);
    expect(isHot(aProblem({ occurrences: seen(NOW, NOW) }), NOW, heat)).toBe(false);
    // Yesterday evening is no longer today.
    expect(isHot(aProblem({ occurrences: seen(...ten.map((at) => at - 11 * HOUR)) }), NOW, heat)).toBe(false);
  });

  it('is hot by the numbers in force on that day', () => {
    const rows = parametersWith({ 'P-HOT': [{ from: '2026-11-21', values: [4, 100] }] });
    const four = aProblem({ occurrences: seen(NOW - DAY, NOW, NOW, NOW, NOW, NOW + DAY) });
    expect(isHot(four, NOW, { ...heatAt(rows, NOW), timesMean: 200 })).toBe(false);
    expect(heatAt(rows, NOW + DAY)).toEqual({ aDay: 4, timesMean: 100 });
    expect(isHot(four, NOW, heatAt(rows, NOW + DAY))).toBe(true);
  });

  it('stands first', () => {
    const once = aProblem({ id: 'once', occurrences: seen(NOW) });
    const twice = aProblem({ id: 'twice', occurrences: seen(NOW - DAY, NOW - 2 * DAY) });
    const longAgo = aProblem({
      id: 'old',
      occurrences: seen(...[40, 41, 42].map((days) => NOW - days * DAY)),
    });
    expect(byFrequency([longAgo, once, twice], NOW).map(({ id }) => id)).toEqual(['twice', 'once', 'old']);
  });
});

it('a problem that was merged is no longer what something belongs to', () => {
  const merged = aProblem({ id: 'gone', state: 'merged', occurrences: seen(NOW) });
  const problem = aProblem({ occurrences: seen(NOW) });
  expect(problemsOf([merged, problem], { kind: 'case', id: 'c0' })).toEqual([problem]);
});
