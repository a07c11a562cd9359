import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import type { Announcement } from '../announcement/announcement.ts';
import { readersOf } from '../announcement/readers.ts';
import { silenceCallsFor } from '../case/silent-customer.ts';
import { targetOf } from '../case/target.ts';
import { type Incident, nextDrillAt } from '../incident/incident.ts';
import { unfinishedRecords } from '../interaction/unfinished-records.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time.ts';
import type { ParameterReader } from './parameter-row.ts';

/** From midnight of this day on, in the site's zone, the other values hold. */
const DAY_OF_CHANGE = '2026-11-20';
const CHANGE = Date.parse(`${DAY_OF_CHANGE}T00:00+08:00`);
const BEFORE = CHANGE - 10 * DAY;

const approved = (id: string, ...values: number[]): ParameterReader => ({
  get: (_, asked) =>
    asked === id
      ? {
          id,
          versions: [
            {
              ...{ version: 1, values, effectiveFrom: DAY_OF_CHANGE, state: 'approved' },
              ...{ by: 'zhao', at: 0, reason: '', owner: '', ground: '' },
            },
          ],
        }
      : undefined,
});

describe('what goes by a number goes by the one in force when it began (C-276)', () => {
  it('a record is late after P-REC', () => {
    const rules = approved('P-REC', 5);
    const isLate = (wrapUpAt: Instant, after: number) =>
      unfinishedRecords([anInteraction({ state: 'wrapUp', wrapUpAt })], wrapUpAt + after, rules).length === 1;
    expect([isLate(CHANGE, 5 * MINUTE - 1), isLate(CHANGE, 5 * MINUTE)]).toEqual([false, true]);
    expect([isLate(CHANGE - 1, 10 * MINUTE - 1), isLate(CHANGE - 1, 10 * MINUTE)]).toEqual([false, true]);
  });

  it('an answered question is closed after P-NOANS, its reminders spread over that time', () => {
    const rules = approved('P-NOANS', 48, 1);
    const calls = (toldAt: Instant, reminded: number, after: number) =>
      silenceCallsFor(
        aCase({
          ...{ kind: 'inquiry', state: 'answered' },
          rounds: [{ n: 1, startedAt: 0, attempts: [], toldAt }],
          log: Array.from({ length: reminded }, (_, i) => ({
            ...{ id: `r${i}`, at: toldAt, by: 'centre', step: 'reminded', to: 'answered' },
          })) as never,
        }),
        toldAt + after,
        rules,
      );
    expect(calls(BEFORE, 0, 24 * HOUR - 1)).toBeUndefined();
    expect(calls(BEFORE, 0, 24 * HOUR)).toBe('remind');
    expect(calls(BEFORE, 1, 48 * HOUR)).toBe('remind');
    expect(calls(BEFORE, 2, 72 * HOUR - 1)).toBeUndefined();
    expect(calls(BEFORE, 2, 72 * HOUR)).toBe('close');
    expect(calls(CHANGE, 0, 24 * HOUR)).toBe('remind');
    expect(calls(CHANGE, 1, 48 * HOUR - 1)).toBeUndefined();
    expect(calls(CHANGE, 1, 48 * HOUR)).toBe('close');
  });

  it('an announcement is read late after P-RCPT', () => {
    const rules = approved('P-RCPT', 2);
    const isLate = (at: Instant, after: number) =>
      readersOf(
        { id: 'a', at, authorId: 'zhao', to: { kind: 'everybody' }, text: 'x' } as Announcement,
        [],
        [aPerson()],
        at + after,
        rules,
      ).late;
    expect([isLate(CHANGE, 2 * HOUR), isLate(CHANGE, 2 * HOUR + 1)]).toEqual([false, true]);
    expect([isLate(BEFORE, 8 * HOUR), isLate(BEFORE, 8 * HOUR + 1)]).toEqual([false, true]);
  });

  it('the next exercise is due so many months after the last as P-DRL says', () => {
    const rules = approved('P-DRL', 3);
    const due = (at: Instant) => nextDrillAt([{ drill: true, at } as Incident], at, rules);
    expect(due(Date.UTC(2026, 10, 25))).toBe(Date.UTC(2027, 1, 25));
    expect(due(Date.UTC(2026, 10, 1))).toBe(Date.UTC(2027, 4, 1));
  });

  it('the lead decides after as many rounds as P-CYC says', () => {
    const told = (n: number) => aCase({ state: 'told', rounds: [{ n, startedAt: 0, attempts: [] }] });
    const leadsTo = (rounds: number, most: number) => targetOf(told(rounds), 'notSatisfied', {}, most);
    expect([leadsTo(1, 2), leadsTo(2, 2), leadsTo(2, 3), leadsTo(3, 3)]).toEqual([
      'sent',
      'withLead',
      'sent',
      'withLead',
    ]);
  });
});
