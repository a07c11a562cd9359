import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../interaction/interaction.ts';
import { mayAccept } from '../interaction/may-accept.ts';
import type { Queue } from '../queue/queue.ts';
import { MINUTE, SECOND } from '../time.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { mayTake, openWorkOf, type RoutablePerson } from './eligibility.ts';
import { route } from './route.ts';
import { inTurn, placeInLine } from './waiting-order.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const now = at('2026-11-20T15:00');

function queue(id: string, skill?: string): Queue {
  return {
    id,
    skill,
    name: { 'zh-CN': '账户', en: 'Accounts' },
    brand: { 'zh-CN': '云舟', en: 'Yunzhou' },
    hours: { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' },
    firstAnswerMs: 30 * SECOND,
    offerTimeoutMs: 20 * SECOND,
    serviceLevelMs: 20 * SECOND,
    shortAbandonMs: 5 * SECOND,
  };
}
const queues = [queue('q1'), queue('q2', 'english')];

function waiting(id: string, part: Partial<Interaction> = {}): Interaction {
  const arrivedAt = part.arrivedAt ?? now - MINUTE;
  return {
    id,
    channel: 'chat',
    queueId: 'q1',
    customerId: 'c',
    customerName: '王芳',
    language: 'zh-CN',
    state: 'queued',
    offHours: false,
    source: 'live',
    arrivedAt,
    queuedAt: arrivedAt,
    askedBefore: [],
    legId: `${id}:1`,
    legs: 1,
    messageCount: 0,
    transferCount: 0,
    needsLead: false,
    flags: [],
    ...part,
  };
}

function person(id: string, part: Partial<RoutablePerson> = {}): RoutablePerson {
  return {
    id,
    name: id,
    serviceName: id,
    roles: ['agent'],
    queueIds: ['q1', 'q2'],
    skills: ['english'],
    capacity: 2,
    state: 'available',
    stateSince: now - MINUTE,
    connected: true,
    openWork: 0,
    ...part,
  };
}

function transferTo(to: Transfer['to'], part: Partial<Transfer> = {}): Transfer {
  return {
    id: 't1',
    to,
    reason: 'r',
    summary: 's',
    tried: 't',
    expectation: 'e',
    fromPersonId: 'sender',
    fromQueueId: 'q1',
    requestedAt: now,
    declines: [],
    ...part,
  };
}

const asked = (rows: Interaction[], people: RoutablePerson[], when = now) =>
  route(rows, people, queues, when).map(({ interactionId, personId }) => `${interactionId} to ${personId}`);

describe('who is asked', () => {
  it.each<[string, Partial<RoutablePerson>]>([
    ['is busy', { state: 'busy' }],
    ['is in wrap-up', { state: 'wrapUp' }],
    ['is not ready', { state: 'notReady' }],
    ['has lost the connection', { connected: false }],
    ['serves another queue', { queueIds: ['q2'] }],
    ['has no room left', { openWork: 2 }],
    ['is no agent', { roles: ['evaluator'] }],
  ])('is nobody who %s', (_why, part) => {
    expect(asked([waiting('i')], [person('a', part)])).toEqual([]);
  });

  it('is never somebody without the skill (C-032)', () => {
    const row = waiting('i', { queueId: 'q2' });
    expect(asked([row], [person('a', { skills: [] })])).toEqual([]);
    expect(asked([row], [person('a', { skills: [] }), person('b')])).toEqual(['i to b']);
  });

  it('is the one idle longest, and by id when equal', () => {
    const people = [person('c'), person('b'), person('a', { stateSince: now - SECOND })];
    expect(asked([waiting('i')], people)).toEqual(['i to b']);
  });

  it('is somebody without work before somebody who has some', () => {
    const people = [person('a', { openWork: 1, stateSince: 0 }), person('b')];
    expect(asked([waiting('i')], people)).toEqual(['i to b']);
  });

  it('is somebody not asked before, while there is one with room', () => {
    const row = waiting('i', { askedBefore: ['a', 'b'] });
    expect(asked([row], [person('a'), person('b'), person('c', { stateSince: now })])).toEqual(['i to c']);
  });

  it('is whoever was asked longest ago when nobody else has room', () => {
    const row = waiting('i', { askedBefore: ['b', 'a'] });
    const full = person('c', { openWork: 2 });
    expect(asked([row], [person('a', { stateSince: 0 }), person('b'), full])).toEqual(['i to b']);
  });
});

describe('what is offered', () => {
  it('is the oldest first, never more than there is room for', () => {
    const rows = ['x', 'y', 'z'].map((id, n) => waiting(id, { arrivedAt: now - n * SECOND }));
    expect(asked(rows, [person('a', { openWork: 1 }), person('b', { capacity: 1 })])).toEqual([
      'z to b',
      'y to a',
    ]);
  });

  it('puts somebody handed over before somebody who arrived later', () => {
    const moved = waiting('moved', { arrivedAt: now - 9 * MINUTE, queuedAt: now, transferCount: 1 });
    const fresh = waiting('fresh', { arrivedAt: now - MINUTE });
    expect(asked([fresh, moved], [person('a', { capacity: 1 })])).toEqual(['moved to a']);
    expect(placeInLine([fresh, moved], queue('q1'), 'fresh', now)).toBe(2);
  });

  it('is nothing that is offered already, imported or of an unknown queue', () => {
    const rows = [
      waiting('offered', { state: 'offered' }),
      waiting('history', { source: 'import' }),
      waiting('lost', { queueId: 'gone' }),
    ];
    expect(asked(rows, [person('a')])).toEqual([]);
  });

  it('is a message left off hours only once service is open', () => {
    const left = waiting('i', { arrivedAt: at('2026-11-19T22:00'), offHours: true });
    expect(asked([left], [person('a')], at('2026-11-20T08:59:59.999'))).toEqual([]);
    expect(asked([left], [person('a')], at('2026-11-20T09:00'))).toEqual(['i to a']);
  });

  it('is also somebody who came in time, after closing', () => {
    const row = waiting('i', { arrivedAt: at('2026-11-20T17:59') });
    expect(asked([row], [person('a')], at('2026-11-20T18:05'))).toEqual(['i to a']);
  });
});

describe('hand-overs', () => {
  it('to a colleague go to that colleague only, whichever queues they serve', () => {
    const row = waiting('i', { transfer: transferTo({ kind: 'person', personId: 'b' }) });
    const b = person('b', { queueIds: [] });
    expect(asked([row], [person('a'), b])).toEqual(['i to b']);
    expect(asked([row], [person('a'), { ...b, state: 'notReady' }])).toEqual([]);
  });

  it('to a colleague still need the skill', () => {
    const row = waiting('i', { queueId: 'q2', transfer: transferTo({ kind: 'person', personId: 'b' }) });
    expect(asked([row], [person('b', { skills: [] })])).toEqual([]);
  });

  it('do not come back to the sender while a colleague is at work, even with no room', () => {
    const row = waiting('i', {
      transfer: transferTo({ kind: 'queue', queueId: 'q1' }),
      askedBefore: ['sender'],
    });
    expect(asked([row], [person('sender'), person('b', { openWork: 2 })])).toEqual([]);
    expect(asked([row], [person('sender')])).toEqual(['i to sender']);
  });

  it('that need a lead go to a lead of that queue and to nobody else (P-BNC)', () => {
    const row = waiting('i', { needsLead: true, transfer: transferTo({ kind: 'person', personId: 'a' }) });
    const elsewhere = person('far', { roles: ['teamLead'], queueIds: ['q2'] });
    const lead = person('lead', { roles: ['teamLead'], skills: [] });
    expect(asked([row], [person('a'), elsewhere])).toEqual([]);
    expect(asked([row], [person('a'), elsewhere, lead])).toEqual(['i to lead']);
  });
});

it('counts what a person holds and is being asked about as open work', () => {
  const offer = { personId: 'a', offeredAt: now, expiresAt: now };
  const rows = [
    waiting('1', { state: 'offered', offer }),
    waiting('2', { state: 'connected', ownerId: 'a' }),
    waiting('3', { state: 'wrapUp', ownerId: 'a' }),
    waiting('4', { state: 'closed', ownerId: 'a' }),
    waiting('5', { state: 'held', ownerId: 'b' }),
    waiting('6', { state: 'queued' }),
  ];
  expect(openWorkOf('a', rows)).toBe(3);
});

const anyPerson = fc.record({
  state: fc.constantFrom('available', 'available', 'busy', 'notReady' as const),
  connected: fc.boolean(),
  capacity: fc.nat(3),
  openWork: fc.nat(3),
  queueIds: fc.subarray(['q1', 'q2']),
  skills: fc.subarray(['english']),
  roles: fc.subarray(['agent' as const, 'teamLead' as const]),
  stateSince: fc.nat(5),
});
const anyRow = fc.record({
  queueId: fc.constantFrom('q1', 'q2'),
  arrivedAt: fc.integer({ min: now - 5, max: now }),
  needsLead: fc.boolean(),
  askedBefore: fc.subarray(['p0', 'p1', 'p2']),
  transfer: fc.option(
    fc.constantFrom(
      transferTo({ kind: 'person', personId: 'p1' }),
      transferTo({ kind: 'queue', queueId: 'q1' }, { fromPersonId: 'p0' }),
    ),
    { nil: undefined },
  ),
});
const anyPeople = fc
  .array(anyPerson, { maxLength: 5 })
  .map((parts) => parts.map((part, n) => person(`p${n}`, part)));
const anyRows = fc
  .array(anyRow, { maxLength: 8 })
  .map((parts) => parts.map((part, n) => waiting(`i${n}`, part)));

describe('any round', () => {
  it('asks only ready people about work they may take, each interaction once, within their room', () => {
    fc.assert(
      fc.property(anyRows, anyPeople, (rows, people) => {
        const offers = route(rows, people, queues, now);
        expect(new Set(offers.map((offer) => offer.interactionId)).size).toBe(offers.length);
        for (const asked of people) {
          const given = offers.filter((offer) => offer.personId === asked.id);
          if (given.length) expect(asked).toMatchObject({ state: 'available', connected: true });
          expect(given.length).toBeLessThanOrEqual(Math.max(0, asked.capacity - asked.openWork));
          for (const { interactionId } of given) {
            const row = rows.find((r) => r.id === interactionId) as Interaction;
            const queue = queues.find((q) => q.id === row.queueId) as Queue;
            expect(mayTake(asked, row, queue, now)).toBe(true);
            const offer = { personId: asked.id, offeredAt: now, expiresAt: now };
            expect(mayAccept({ ...row, state: 'offered', offer }, asked, queue, now)).toBe(true);
          }
        }
      }),
    );
  });

  it('does not depend on the order its input comes in', () => {
    fc.assert(
      fc.property(anyRows, anyPeople, (rows, people) => {
        expect(route([...rows].reverse(), [...people].reverse(), queues, now)).toEqual(
          route(rows, people, queues, now),
        );
      }),
    );
  });

  it('never leaves a plain interaction waiting while somebody ready could take it', () => {
    fc.assert(
      fc.property(anyRows, anyPeople, (made, people) => {
        const rows = made.map((row) => ({ ...row, transfer: undefined, needsLead: false }));
        const offers = route(rows, people, queues, now);
        const taken = (id: string) => offers.filter((offer) => offer.personId === id).length;
        for (const row of rows.filter((r) => !offers.some((offer) => offer.interactionId === r.id))) {
          const free = people.filter(
            (p) => p.connected && p.state === 'available' && p.openWork + taken(p.id) < p.capacity,
          );
          const able = free.filter((p) =>
            mayTake(p, row, queues.find((q) => q.id === row.queueId) as Queue, now),
          );
          expect(able).toEqual([]);
        }
      }),
    );
  });

  it('serves an earlier arrival of the same kind first', () => {
    fc.assert(
      fc.property(anyRows, anyPeople, (made, people) => {
        const rows = inTurn(
          made.map((row) => ({
            ...row,
            queueId: 'q1',
            transfer: undefined,
            needsLead: false,
            askedBefore: [],
          })),
          queues,
        );
        const served = new Set(route(rows, people, queues, now).map((offer) => offer.interactionId));
        const firstUnserved = rows.findIndex((row) => !served.has(row.id));
        if (firstUnserved >= 0) expect(served.size).toBe(firstUnserved);
      }),
    );
  });
});
