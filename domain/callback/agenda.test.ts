import { describe, expect, it } from 'vitest';
import { atMinute, dayOf } from '../calendar/site-time.ts';
import { HOUR, MINUTE } from '../time.ts';
import { agendaOf, isSnoozed, keptInTime, pressureOf, remindedOf, stepsOf } from './agenda.ts';
import type { Callback } from './callback.ts';

const today = dayOf(Date.UTC(2026, 10, 20, 3));
const now = atMinute(today, 11 * 60);

const callback = (id: string, changes: Partial<Callback>): Callback => ({
  id,
  interactionId: 'i1',
  queueId: 'q1',
  customerId: 'c1',
  customerName: '李明',
  number: '13800001234',
  purpose: 'Tell the outcome',
  ownerId: 'p1',
  policy: 'picked',
  promisedAt: now - HOUR,
  dueAt: now + HOUR,
  remindAt: changes.dueAt ?? now + HOUR,
  snoozes: [],
  attempts: [],
  state: 'open',
  ...changes,
});

describe('the agenda', () => {
  it('sorts promises into overdue, today and later, each in the order they fall due', () => {
    const agenda = agendaOf(
      [
        callback('later', { dueAt: atMinute(today + 1, 0) }),
        callback('last of today', { dueAt: atMinute(today + 1, 0) - 1 }),
        callback('next', { dueAt: now + 1 }),
        callback('due now', { dueAt: now }),
        callback('long overdue', { dueAt: now - HOUR }),
      ],
      now,
    );
    expect(agenda.overdue.map(({ id }) => id)).toEqual(['long overdue', 'due now']);
    expect(agenda.today.map(({ id }) => id)).toEqual(['next', 'last of today']);
    expect(agenda.later.map(({ id }) => id)).toEqual(['later']);
  });

  it('keeps a snoozed promise overdue, because snoozing moves only the reminder', () => {
    const snoozes = [{ at: now - MINUTE, until: now + MINUTE, reason: 'On another line' }];
    const snoozed = callback('a', { dueAt: now - HOUR, remindAt: now + MINUTE, snoozes });
    expect(agendaOf([snoozed], now).overdue).toEqual([snoozed]);
    expect(isSnoozed(snoozed, now)).toBe(true);
    expect(isSnoozed(snoozed, now + MINUTE)).toBe(false);
    expect(isSnoozed(callback('b', {}), now)).toBe(false);
  });

  it('lists what is done with the latest first and tells whether it was done in time', () => {
    const early = callback('early', { state: 'done', dueAt: now, doneAt: now });
    const late = callback('late', { state: 'done', dueAt: now, doneAt: now + 1 });
    expect(agendaOf([early, late], now).done).toEqual([late, early]);
    expect([early, late].map(keptInTime)).toEqual([true, false]);
  });

  it('tells the whole story of one promise in order', () => {
    const story = callback('a', {
      snoozes: [{ at: 20, until: 30, reason: 'r' }],
      promisedAt: 1,
      attempts: [
        { id: 't1', at: 10, outcome: 'busy', note: '' },
        { id: 't2', at: 40, outcome: 'reached', note: 'Told' },
      ],
    });
    expect(stepsOf(story).map(({ kind, at }) => [kind, at])).toEqual([
      ['promised', 1],
      ['attempted', 10],
      ['snoozed', 20],
      ['attempted', 40],
    ]);
  });

  it('presses from fifteen minutes before the promise on', () => {
    const due = callback('a', { dueAt: now });
    const before = [15 * MINUTE + 1, 15 * MINUTE, 1, 0].map((ms) => pressureOf(due, now - ms));
    expect(before).toEqual(['onTrack', 'lastQuarter', 'lastQuarter', 'breached']);
  });

  it('tells reminders that went off from those that are to come, and forgets them once done', () => {
    const list = [
      callback('reminded', { remindedAt: now }),
      callback('second', { remindAt: now + 2 }),
      callback('first', { remindAt: now + 1 }),
      callback('done', { state: 'done', doneAt: now, remindedAt: now }),
    ];
    expect(remindedOf(list).map(({ id }) => id)).toEqual(['reminded']);
  });
});
