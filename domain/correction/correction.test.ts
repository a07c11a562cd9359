import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../time.ts';
import { correctionSchema, isOverdue, type Measured } from './correction.ts';
import { correctionActions, stateAfter } from './course.ts';
import { windowAfter, windowBefore, windowSoFar } from './effect-window.ts';
import { verdictOf } from './verdict.ts';

const measured = (numerator: number, denominator?: number): Measured => ({
  from: 0,
  to: 30 * DAY,
  numerator,
  ...(denominator !== undefined && { denominator }),
});

describe('a corrective action', () => {
  it('is moved on by people along these ways only; what was done waits for its effect', () => {
    const allowed = correctionSchema.shape.state.options.flatMap((state) =>
      correctionActions.flatMap((action) => {
        const to = stateAfter(state, action);
        return to === undefined ? [] : [`${state} ${action} ${to}`];
      }),
    );
    expect(allowed).toEqual([
      'asked drop dropped',
      'open done done',
      'open drop dropped',
      'notMeasurable reopen open',
      'notMeasurable drop dropped',
    ]);
  });

  it('is overdue after its time until it is done', () => {
    const row = { state: 'open', dueAt: 10 } as never;
    expect([isOverdue(row, 10), isOverdue(row, 11)]).toEqual([false, true]);
    expect(isOverdue({ state: 'done', dueAt: 10 } as never, 11)).toBe(false);
  });
});

describe('what is looked at', () => {
  const at = 100 * DAY + 17 * MINUTE;
  const row = { madeAt: at, rounds: [{ doneAt: at + DAY, doneBy: 'li', note: '' }] };

  it('is thirty days on half hours, before it was made and after it was done', () => {
    expect(windowBefore(row)).toEqual({ from: 70 * DAY, to: 100 * DAY });
    expect(windowAfter(row)).toEqual({ from: 101 * DAY, to: 131 * DAY });
    expect(windowAfter({ rounds: [] })).toBeUndefined();
  });

  it('is so far what is over of them, and nothing in the first half hour', () => {
    expect(windowSoFar(row, 101 * DAY + 29 * MINUTE)).toBeUndefined();
    expect(windowSoFar(row, 102 * DAY + MINUTE)).toEqual({ from: 101 * DAY, to: 102 * DAY });
    expect(windowSoFar(row, 200 * DAY)).toEqual({ from: 101 * DAY, to: 131 * DAY });
    expect(windowSoFar({ rounds: [] }, 200 * DAY)).toBeUndefined();
  });
});

describe('the verdict on it', () => {
  const share = (baseline: Measured | undefined, effect: Measured) =>
    verdictOf({ metric: 'csat', target: { numerator: 850, denominator: 1_000 }, baseline }, effect);

  it('is effective at the target exactly, and not a row below it', () => {
    expect(share(measured(60, 100), measured(85, 100))).toBe('effective');
    expect(share(measured(60, 100), measured(849, 1_000))).toBe('notEffective');
  });

  it('is not effective when nothing got better, whatever the target was', () => {
    expect(share(measured(90, 100), measured(90, 100))).toBe('notEffective');
  });

  it('says nothing of fewer than thirty rows, before or after, or of nothing at all', () => {
    expect(share(measured(10, 29), measured(40, 40))).toBe('notMeasurable');
    expect(share(measured(10, 30), measured(29, 29))).toBe('notMeasurable');
    expect(share(measured(0, 0), measured(40, 40))).toBe('notMeasurable');
    expect(share(undefined, measured(40, 40))).toBe('notMeasurable');
    expect(share(measured(10, 30), measured(30, 30))).toBe('effective');
  });

  it('wants less of what is bad: complaints, and times', () => {
    const complaints = { metric: 'complaints', target: { numerator: 5, denominator: 1 } } as const;
    expect(verdictOf({ ...complaints, baseline: measured(9) }, measured(5))).toBe('effective');
    expect(verdictOf({ ...complaints, baseline: measured(9) }, measured(6))).toBe('notEffective');
    expect(verdictOf({ ...complaints, baseline: measured(0) }, measured(0))).toBe('notEffective');
    const aht = { metric: 'aht', target: { numerator: 60_000, denominator: 1 } } as const;
    expect(verdictOf({ ...aht, baseline: measured(90_000 * 40, 40) }, measured(60_000 * 40, 40))).toBe(
      'effective',
    );
  });
});
