import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { siteDay, startOfDay } from '../calendar/site-time.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { callbacksDue, complaintsOf } from './board-counts.ts';
import { firstAnswersOf } from './first-answers.ts';
import { latestEvent } from './latest-event.ts';
import { occupiedNow } from './occupied-now.ts';
import { pressingClocks } from './pressing-clocks.ts';

const TEN = startOfDay(siteDay('2026-03-02')) + 10 * HOUR;
const day = { from: TEN - HOUR, to: TEN + HOUR };
const queue = aQueue();

let made = 0;
const arrived = (ago: number, over: Partial<Interaction> = {}): Interaction => {
  made += 1;
  const at = TEN - ago;
  return anInteraction({ id: `i${made}`, arrivedAt: at, queuedAt: at, firstCustomerMessageAt: at, ...over });
};

describe('who is occupied at this instant', () => {
  const people = [
    aPerson({ id: 'free' }),
    aPerson({ id: 'talks' }),
    aPerson({ id: 'asked' }),
    aPerson({ id: 'writes', state: 'wrapUp' }),
    aPerson({ id: 'eats', state: 'notReady' }),
    aPerson({ id: 'elsewhere', queueIds: ['orders'], state: 'busy' }),
    aPerson({ id: 'lead', roles: ['teamLead'], state: 'busy' }),
  ];
  const open = [
    anInteraction({ id: 'a', state: 'connected', ownerId: 'talks' }),
    anInteraction({ id: 'b', state: 'held', ownerId: 'talks' }),
    anInteraction({ id: 'c', state: 'offered', offer: { personId: 'asked', offeredAt: 0, expiresAt: 1 } }),
  ];

  it('is everybody with something in hand or being asked, of those staffed in the queue, each once', () => {
    const { rate, rows, counted } = occupiedNow(people, open, 'general');
    expect(rate).toEqual({ numerator: 3, denominator: 4 });
    expect(rows).toEqual(['free', 'talks', 'asked', 'writes']);
    expect(counted).toEqual(['talks', 'asked', 'writes']);
  });

  it('is nothing over nothing when nobody is staffed', () => {
    expect(occupiedNow([], open, 'general').rate).toEqual({ numerator: 0, denominator: 0 });
  });
});

describe('first answers within 30 seconds (C-023)', () => {
  it('count answers at exactly 30 seconds as in time, and whoever has waited longer as too late at once', () => {
    const rows = [
      arrived(10 * MINUTE, { state: 'connected', firstHumanAt: TEN - 10 * MINUTE + 30 * SECOND }),
      arrived(9 * MINUTE, { state: 'connected', firstHumanAt: TEN - 9 * MINUTE + 30 * SECOND + 1 }),
      arrived(31 * SECOND),
      arrived(5 * SECOND),
    ];
    const { human, due } = firstAnswersOf(rows, queue, day, TEN);
    expect(human.rate).toEqual({ numerator: 1, denominator: 3 });
    expect(due.map(({ interaction }) => interaction.id)).toEqual([rows[2]?.id, rows[3]?.id]);
  });

  it('keep the automatic answer apart from the human one', () => {
    const at = TEN - MINUTE;
    const rows = [arrived(MINUTE, { firstAutoAt: at + SECOND })];
    const { human, auto } = firstAnswersOf(rows, queue, day, TEN);
    expect(auto.rate).toEqual({ numerator: 1, denominator: 1 });
    expect(human.rate).toEqual({ numerator: 0, denominator: 1 });
  });

  it('leave out calls, imported history, other queues and other days', () => {
    const rows = [
      arrived(MINUTE, { channel: 'voice' }),
      arrived(MINUTE, { source: 'import' }),
      arrived(MINUTE, { queueId: 'orders' }),
      arrived(2 * HOUR),
    ];
    const { human, auto, due } = firstAnswersOf(rows, queue, day, TEN);
    expect([human.rows, auto.rows, due]).toEqual([[], [], []]);
  });
});

describe('clocks that press', () => {
  it('are those in their last quarter, the next due first, and those just over, the latest first', () => {
    const rows = [
      arrived(25 * SECOND),
      arrived(29 * SECOND),
      arrived(10 * SECOND),
      arrived(40 * SECOND),
      arrived(35 * SECOND),
      arrived(28 * SECOND, { state: 'closed', closedAt: TEN }),
    ];
    const ids = (numbers: number[]) => numbers.map((n) => rows[n]?.id);
    const { soon, over } = pressingClocks(rows, queue, TEN);
    const human = (list: typeof soon) =>
      list.filter(({ clock }) => clock.id === 'firstAnswerHuman').map(({ interaction }) => interaction.id);
    expect(human(soon)).toEqual(ids([1, 0]));
    expect(human(over)).toEqual(ids([4, 3]));
  });
});

describe('the counts of a queue', () => {
  it('are complaints of the day, and those still open whenever they arrived', () => {
    const rows = [
      arrived(MINUTE, { kind: 'complaint' }),
      arrived(MINUTE, { kind: 'complaint', state: 'closed' }),
      arrived(30 * HOUR, { kind: 'complaint', state: 'connected' }),
      arrived(MINUTE, { kind: 'inquiry' }),
      arrived(MINUTE, { kind: 'complaint', queueId: 'orders' }),
    ];
    const { arrived: ofDay, open } = complaintsOf(rows, 'general', day);
    expect([ofDay.value, open.value]).toEqual([2, 2]);
    expect([ofDay.rows, open.rows]).toEqual([
      [rows[0]?.id, rows[1]?.id],
      [rows[0]?.id, rows[2]?.id],
    ]);
  });

  it('are promised calls before midnight, and late ones', () => {
    const callback = (dueAt: number, queueId = 'general', state: 'open' | 'done' = 'open') => ({
      id: `c${dueAt}${queueId}`,
      interactionId: 'i',
      queueId,
      customerId: 'c',
      customerName: '王芳',
      number: '13800138000',
      purpose: '退款',
      ownerId: 'li',
      policy: 'picked' as const,
      promisedAt: 0,
      dueAt,
      remindAt: dueAt,
      snoozes: [],
      attempts: [],
      state,
    });
    const promised = [
      callback(TEN - 1),
      callback(TEN),
      callback(TEN + HOUR),
      callback(TEN + 24 * HOUR),
      callback(TEN + HOUR, 'orders'),
      callback(TEN - 2, 'general', 'done'),
    ];
    const { today, overdue } = callbacksDue(promised, 'general', TEN);
    expect([today.value, overdue.value]).toEqual([1, 2]);
    expect([today.rows.length, overdue.rows.length]).toEqual([1, 2]);
  });
});

describe('the last thing that happened', () => {
  const leg = (over: Partial<Leg>): Leg => ({
    id: 'l',
    interactionId: 'i',
    queueId: 'general',
    channel: 'chat',
    entry: 'arrival',
    enteredAt: 1,
    holdMs: 0,
    transferredOut: false,
    ...over,
  });

  it('is the latest instant of any leg that is not still to come', () => {
    expect(latestEvent([leg({ answeredAt: 5 }), leg({ enteredAt: 3 }), leg({ enteredAt: 90 })], 10)).toBe(5);
    expect(latestEvent([leg({ enteredAt: 11 })], 10)).toBeUndefined();
  });
});
