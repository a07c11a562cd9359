import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCase } from '../../testing/case-builders.ts';
import { oracleDue, oracleWorkingDays } from '../../testing/minute-oracle.ts';
import { FIRST_RULES } from '../callback/calling-rules.ts';
import { isQuiet as isQuietBy } from '../callback/quiet-hours.ts';
import { parameterOf } from '../policy/parameters.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import type { Case, Round } from './case.ts';
import type { CaseClockId } from './clock.ts';
import { clocksOfCase, nextDue } from './clocks.ts';
import { DELIVERY_TRIES } from './delivery.ts';
import { callbackDue, caseLimits } from './limits.ts';
import { priorityOf } from './priority.ts';
import { CALL_ATTEMPTS } from './step-problems.ts';

const isQuiet = (at: number) => isQuietBy(at, FIRST_RULES);

const at = (local: string): number => Date.parse(`${local}+08:00`);
/** The Wednesday before the National Day week of 2026; Saturday 10 October is worked instead. */
const start = at('2026-09-30T14:30:00');
const clock = (row: Case, id: CaseClockId, now = start) =>
  clocksOfCase(row, now).find((one) => one.id === id);
const inRound = (round: Partial<Round>, over: Partial<Case> = {}): Case =>
  aCase({
    receivedAt: start,
    flaggedAt: start,
    recordedAt: start,
    log: [{ id: 'opened', at: start, by: 'li', step: 'opened', to: 'received' }],
    rounds: [{ n: 1, startedAt: start, attempts: [], ...round }],
    ...over,
  });
const by = { by: 'han' };
const plan = { ...by, at: start, solution: '', needs: '', systemState: '', risk: '', milestones: [] };

describe('limits counted in working days', () => {
  const anyMinute = fc
    .integer({ min: 0, max: 300 * 1440 - 1 })
    .map((n) => at('2026-01-02T00:00:00') + n * MINUTE);

  it('are those of the oracle, over weekends, holidays and make-up days', () => {
    fc.assert(
      fc.property(anyMinute, (from) => {
        const row = inRound(
          { sentAt: from, plan: { ...plan, at: from }, toldAt: from },
          { receivedAt: from, settledAt: from, state: 'inApproval', urgent: false },
        );
        const due = (id: CaseClockId) => clock(row, id, from)?.dueAt;
        expect(due('transfer')).toBe(oracleWorkingDays(from, 1));
        expect(due('investigation')).toBe(oracleWorkingDays(from, 5));
        expect(due('approval')).toBe(oracleWorkingDays(from, 1));
        expect(due('summary')).toBe(oracleWorkingDays(from, 3));
        expect(clock({ ...row, kind: 'suggestion' }, 'handling', from)?.dueAt).toBe(
          oracleWorkingDays(from, 10),
        );
      }),
    );
  });

  it('the callback keeps the oracle’s day, and the hours at which one may call (C-116, P-QH)', () => {
    fc.assert(
      fc.property(anyMinute, (told) => {
        const due = callbackDue({}, told);
        const day = (instant: number) => Math.floor((instant + 8 * HOUR) / DAY);
        expect(day(due)).toBe(day(oracleWorkingDays(told, 2)));
        expect(isQuiet(due)).toBe(false);
        if (!isQuiet(oracleWorkingDays(told, 2))) expect(due).toBe(oracleWorkingDays(told, 2));
      }),
    );
  });

  it.each([
    ['2026-09-30T14:30:00', 'transfer', '2026-10-08T14:30:00'],
    ['2026-10-09T14:30:00', 'transfer', '2026-10-10T14:30:00'],
    ['2026-10-10T14:30:00', 'transfer', '2026-10-12T14:30:00'],
    ['2026-09-30T14:30:00', 'investigation', '2026-10-13T14:30:00'],
  ] as const)('from %s the %s is due %s (C-120, C-135, C-136)', (from, id, due) => {
    const row = inRound({ sentAt: at(from) }, { receivedAt: at(from) });
    expect(clock(row, id, at(from))?.dueAt).toBe(at(due));
  });

  it('more time for the investigation moves its limit by so many working days (C-136)', () => {
    const extended = { at: start, by: 'qin', days: 2, reason: '等待检测' };
    const row = inRound({ sentAt: start }, { extended });
    expect(clock(row, 'investigation')?.dueAt).toBe(oracleWorkingDays(start, 7));
  });

  it('a department owes progress every four hours at work, within the hour when urgent (C-103, P-PRG)', () => {
    const hours = { opensAt: 540, closesAt: 1080, days: 'businessDays' } as const;
    const taken = { at: start, ...by };
    const row = inRound({ sentAt: start, taken }, { state: 'investigating' });
    const local = (minute: number) => Math.floor(minute / MINUTE + 480) % 1440;
    const counts = (minute: number) =>
      local(minute) >= hours.opensAt &&
      local(minute) < hours.closesAt &&
      oracleWorkingDays(minute - DAY, 1) === minute;
    expect(clock(row, 'departmentProgress')?.dueAt).toBe(oracleDue(start, 240, counts));
    expect(clock({ ...row, urgent: true }, 'departmentProgress')?.dueAt).toBe(start + HOUR);
  });
});

describe('limits to the millisecond', () => {
  /** The case with the clock stopped after so long. */
  const stopped: [string, CaseClockId, number, (stop: number) => Case][] = [
    ['C-131', 'record', 10 * MINUTE, (recordedAt) => inRound({}, { recordedAt })],
    [
      'C-132',
      'grade',
      5 * MINUTE,
      (stop) => inRound({}, { grades: [{ at: stop, by: 'li', criteria: [], urgent: false }] }),
    ],
    [
      'C-071',
      'assessment',
      30 * MINUTE,
      (stop) =>
        inRound({}, { kind: 'inquiry', log: [{ id: 'assessed', at: stop, by: 'li', step: 'assess' }] }),
    ],
    [
      'C-071',
      'assessment',
      5 * MINUTE,
      (stop) =>
        inRound(
          {},
          { kind: 'inquiry', urgent: true, log: [{ id: 'assessed', at: stop, by: 'li', step: 'assess' }] },
        ),
    ],
    ['C-111', 'firstAnswer', MINUTE, (acknowledgedAt) => inRound({}, { acknowledgedAt })],
    ['C-092', 'firstProgress', DAY, (firstToldAt) => inRound({}, { firstToldAt, firstToldBy: 'chat' })],
    ['C-101', 'handling', 48 * HOUR, (settledAt) => inRound({}, { kind: 'inquiry', settledAt })],
    [
      'C-102',
      'handling',
      24 * HOUR,
      (settledAt) => inRound({}, { kind: 'inquiry', urgent: true, settledAt }),
    ],
    ['C-060', 'receipt', 30 * MINUTE, (stop) => inRound({ sentAt: start, taken: { at: stop, ...by } })],
    [
      'C-060',
      'receipt',
      5 * MINUTE,
      (stop) => inRound({ sentAt: start, taken: { at: stop, ...by } }, { urgent: true }),
    ],
    ['C-099', 'tellResult', 2 * HOUR, (toldAt) => inRound({ approved: { at: start, ...by }, toldAt })],
    ['C-112', 'total', 15 * DAY, (settledAt) => inRound({}, { settledAt })],
    [
      'C-134',
      'preliminary',
      4 * HOUR,
      (toldAt) => inRound({}, { urgent: true, preliminary: { at: start + HOUR, text: '先停用', toldAt } }),
    ],
  ];

  it.each(stopped)('%s: the %s in time at its limit, late a millisecond after', (_, id, limit, row) => {
    expect(clock(row(start + limit - 1), id)?.state).toBe('met');
    expect(clock(row(start + limit), id)?.state).toBe('met');
    expect(clock(row(start + limit + 1), id)?.state).toBe('missed');
  });

  it('a preliminary solution in time that is told too late is late (C-134)', () => {
    const preliminary = { at: start + 239 * MINUTE, text: '先停用', toldAt: start + 241 * MINUTE };
    const row = inRound({}, { urgent: true, preliminary });
    expect(clock(row, 'preliminary')?.state).toBe('missed');
  });

  it('word in time by another channel than the customer’s is no word in time (C-092)', () => {
    const told = { firstToldAt: start + DAY - MINUTE } as const;
    expect(clock(inRound({}, { ...told, firstToldBy: 'chat' }), 'firstProgress')?.state).toBe('met');
    expect(clock(inRound({}, { ...told, firstToldBy: 'email' }), 'firstProgress')?.state).toBe('missed');
  });

  it('raised to urgent at hour 30 it is overdue at once, counted from the first receipt (C-102)', () => {
    const row = inRound({}, { kind: 'inquiry' });
    const now = start + 30 * HOUR;
    expect(clock(row, 'handling', now)?.state).toBe('onTrack');
    expect(clock({ ...row, urgent: true }, 'handling', now)).toMatchObject({
      state: 'breached',
      dueAt: start + 24 * HOUR,
    });
  });

  it('nobody is left without word for more than 24 hours, until the result is with the customer (C-103, C-113, C-124)', () => {
    const told = inRound({}, { firstToldAt: start, lastToldAt: start + HOUR, state: 'investigating' });
    expect(clock(told, 'silence', start + 25 * HOUR)?.state).toBe('lastQuarter');
    expect(clock(told, 'silence', start + 25 * HOUR + 1)?.state).toBe('breached');
    expect(clock({ ...told, state: 'told' }, 'silence')).toBeUndefined();
  });

  it('what the department reports is to be passed on within two hours (P-TELL, C-124)', () => {
    const row = inRound({ progressAt: start }, { state: 'investigating' });
    expect(clock(row, 'tellProgress')).toMatchObject({ of: 'owner', dueAt: start + 2 * HOUR });
    const passed = inRound({ progressAt: start, progressToldAt: start + 1 }, { state: 'investigating' });
    expect(clock(passed, 'tellProgress')).toBeUndefined();
  });

  it('an expected time that was told is a promise, kept or broken (C-105)', () => {
    const promise = { at: start, dueAt: start + HOUR };
    const row = inRound({}, { kind: 'inquiry', promise });
    expect(clock(row, 'promise', start + HOUR + 1)?.state).toBe('breached');
    const kept = { ...row, promise: { ...promise, keptAt: start + HOUR } };
    expect(clock(kept, 'promise')?.state).toBe('met');
  });
});

it('a complaint has a clock for each stage and one for the whole, and says which is due first (C-112)', () => {
  const row = inRound(
    { sentAt: start, taken: { at: start, ...by }, plan, approved: { at: start, ...by }, toldAt: start },
    { state: 'told', settledAt: undefined },
  );
  const ids = clocksOfCase(row, start).map(({ id }) => id);
  for (const stage of [
    'record',
    'grade',
    'transfer',
    'receipt',
    'investigation',
    'approval',
    'tellResult',
    'callback',
    'total',
  ])
    expect(ids).toContain(stage);
  expect(nextDue(inRound({}), start)?.id).toBe('firstAnswer');
  expect(nextDue(aCase({ state: 'archived' }), start)).toBeUndefined();
});

it('the limits are the numbers of the register', () => {
  const first = (id: string) => parameterOf(id)?.values[0]?.value;
  expect(first('P04')).toBe(caseLimits.record / MINUTE);
  expect(first('P05')).toBe(caseLimits.preliminary / HOUR);
  expect(first('P06')).toBe(caseLimits.transferDays);
  expect(first('P07')).toBe(caseLimits.investigationDays);
  expect(first('P08')).toBe(caseLimits.suggestionDays);
  expect(first('P-ACK')).toBe(caseLimits.acknowledge / 1_000);
  expect(first('P-GRADE')).toBe(caseLimits.grade / MINUTE);
  expect(first('P-TRI')).toBe(caseLimits.receipt / MINUTE);
  expect(first('P-PRG')).toBe(caseLimits.departmentProgress / HOUR);
  expect(first('P-TELL')).toBe(caseLimits.tellProgress / HOUR);
  expect(first('P-RSLT')).toBe(caseLimits.tellResult / HOUR);
  expect(first('P-GAP')).toBe(caseLimits.silence / HOUR);
  expect(first('P-RPT')).toBe(caseLimits.summaryDays);
  expect(first('P-CTOT')).toBe(caseLimits.totalDays);
  expect(first('P-RTRY')).toBe(DELIVERY_TRIES);
  expect(first('P-CBTRY')).toBe(CALL_ATTEMPTS);
});

it('nature and impact make the priority: every pair has its own answer (C-061)', () => {
  const natures = ['nuisance', 'defect', 'loss', 'danger'] as const;
  const impacts = ['one', 'several', 'many'] as const;
  expect(natures.map((nature) => impacts.map((impact) => priorityOf(nature, impact)))).toEqual([
    ['p4', 'p4', 'p3'],
    ['p3', 'p3', 'p2'],
    ['p2', 'p2', 'p1'],
    ['p1', 'p1', 'p1'],
  ]);
});
