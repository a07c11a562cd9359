import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import { dayOf, isoDate, startOfDay } from '../calendar/site-time.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { alertsDue } from './alerts-due.ts';
import { clocksOf } from './clocks.ts';
import {
  gradeOf,
  type PromiseDraft,
  type PromiseVersion,
  promisedIn,
  promiseProblems,
  type ServicePromise,
} from './service-promise.ts';

const NOW = Date.parse('2026-11-20T10:00+08:00');
const TODAY = dayOf(NOW);
const whole: PromiseDraft = {
  name: '重点客户',
  holdsFor: { channels: ['chat'] },
  answer: { in: 'opening', ms: MINUTE },
  handling: { in: 'calendar', ms: 8 * HOUR },
  grade: 'top',
  effectiveFrom: isoDate(TODAY + 1),
  reason: '合同约定',
};
const version = (over: Partial<PromiseVersion>): PromiseVersion => ({
  version: 1,
  name: '重点客户',
  holdsFor: { channels: ['chat'] },
  answer: { in: 'opening', ms: 10_000 },
  handling: { in: 'calendar', ms: 8 * HOUR },
  grade: 'top',
  effectiveFrom: isoDate(TODAY + 1),
  reason: '合同约定',
  by: 'zhou',
  at: NOW,
  state: 'approved',
  decided: { by: 'gu', at: NOW, reason: '' },
  ...over,
});
const promise = (...versions: PromiseVersion[]): ServicePromise => ({ id: 'vip', versions });
const agreed = (...promises: ServicePromise[]) => aQueue({ agreed: promisedIn('general', promises) });
const at = (arrivedAt: number) => anInteraction({ arrivedAt, queuedAt: arrivedAt, kind: 'inquiry' });
const limitOf = (id: string, arrivedAt: number, queue = agreed(promise(version({})))) => {
  const limit = clocksOf(at(arrivedAt), queue, arrivedAt).find((clock) => clock.id === id)?.limit;
  return limit && (limit.in === 'businessDays' ? limit.days * DAY : limit.ms);
};
const tomorrow = startOfDay(TODAY + 1) + 10 * HOUR;

describe('a service promise', () => {
  it.each(['answer', 'handling', 'grade'] as const)(
    'without its %s is named as lacking it (C-019)',
    (field) => {
      expect(promiseProblems({ ...whole, [field]: undefined }, NOW)).toEqual([
        { field, problem: 'required' },
      ]);
      expect(promiseProblems(whole, NOW)).toEqual([]);
    },
  );

  it('holds from tomorrow at the earliest, says why, and promises no answer after more than a day', () => {
    const fields = (over: Partial<PromiseDraft>) =>
      promiseProblems({ ...whole, ...over }, NOW).map(({ field, problem }) => `${field} ${problem}`);
    expect(fields({ effectiveFrom: isoDate(TODAY) })).toEqual(['effectiveFrom inThePast']);
    expect(fields({ reason: ' ', name: '' })).toEqual(['name required', 'reason required']);
    expect(fields({ answer: { in: 'calendar', ms: DAY } })).toEqual([]);
    expect(fields({ answer: { in: 'calendar', ms: DAY + 1 } })).toEqual(['answer invalid']);
  });

  it('gives what arrives from its day on its answer time, handling limit and grade; what came before keeps the old ones (C-021)', () => {
    const before = startOfDay(TODAY + 1) - 1;
    const queue = agreed(promise(version({})));
    expect([limitOf('firstAnswerHuman', before), limitOf('resolution', before)]).toEqual([30_000, 48 * HOUR]);
    expect(gradeOf(at(before), queue)).toBeUndefined();
    expect([limitOf('firstAnswerHuman', tomorrow), limitOf('resolution', tomorrow)]).toEqual([
      10_000,
      8 * HOUR,
    ]);
    expect(gradeOf(at(tomorrow), queue)).toBe('top');
  });

  it('is followed by its next version on that one’s day, and by nothing once it ends', () => {
    const next = version({
      version: 2,
      handling: { in: 'calendar', ms: 4 * HOUR },
      effectiveFrom: isoDate(TODAY + 3),
    });
    const end = version({ version: 3, ends: true, effectiveFrom: isoDate(TODAY + 5) });
    const queue = agreed(promise(version({}), next, end));
    const limits = [1, 2, 3, 4, 5, 6].map((days) =>
      limitOf('resolution', startOfDay(TODAY + days) + 10 * HOUR, queue),
    );
    expect(limits).toEqual([8, 8, 4, 4, 48, 48].map((hours) => hours * HOUR));
  });

  it('holds only where it says, and one that nobody approved nowhere', () => {
    const elsewhere = version({ holdsFor: { queueIds: ['complaints'] } });
    expect(promisedIn('general', [promise(elsewhere)])).toEqual([]);
    expect(promisedIn('complaints', [promise(elsewhere)])).toHaveLength(2);
    for (const state of ['proposed', 'declined'] as const)
      expect(promisedIn('general', [promise(version({ state, decided: undefined }))])).toEqual([]);
    const mail = anInteraction({ channel: 'email', arrivedAt: tomorrow, queuedAt: tomorrow });
    expect(gradeOf(mail, agreed(promise(version({}))))).toBeUndefined();
  });

  it('reminds sooner the better its grade is', () => {
    const first = (grade: 'standard' | 'top') => {
      const queue = agreed(promise(version({ grade, answer: { in: 'opening', ms: MINUTE } })));
      const percent = (seconds: number) =>
        alertsDue(at(tomorrow), queue, tomorrow + seconds * 1_000).find(
          (one) => one.clock === 'firstAnswerHuman',
        )?.percent;
      return [percent(8), percent(15), percent(23)];
    };
    expect(first('top')).toEqual([25, 50, 75]);
    expect(first('standard')).toEqual([undefined, undefined, 75]);
  });

  it('never gives more time than the house does, whatever it says (C-031)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 400 }), (seconds, hours) => {
        const queue = agreed(
          promise(
            version({
              answer: { in: 'opening', ms: seconds * 1_000 },
              handling: { in: 'calendar', ms: hours * HOUR },
            }),
          ),
        );
        expect(limitOf('firstAnswerHuman', tomorrow, queue)).toBe(Math.min(30_000, seconds * 1_000));
        expect(limitOf('resolution', tomorrow, queue)).toBe(Math.min(48, hours) * HOUR);
      }),
    );
  });
});
