import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { matterAfter, mattersOf, waitingFor } from '../interaction/matters.ts';
import type { Channel } from '../queue/channel.ts';
import { DAY, MINUTE, SECOND } from '../time.ts';
import { openByChannel, type RoutablePerson } from './eligibility.ts';
import { longWaits } from './long-waits.ts';
import { REOFFER_PAUSE, route } from './route.ts';
import { HEAD_START, inTurn, URGENT_HEAD_START } from './waiting-order.ts';

const now = Date.parse('2026-11-20T15:00+08:00');
const queues = [aQueue(), aQueue({ id: 'help' })];
const urgent = { at: now, by: 'li', reason: '' };

function waiting(id: string, over: Partial<Interaction> = {}): Interaction {
  const arrivedAt = over.arrivedAt ?? now - MINUTE;
  return anInteraction({ id, arrivedAt, queuedAt: arrivedAt, ...over });
}

const ready = (id: string, over: Partial<RoutablePerson> = {}): RoutablePerson => ({
  ...aPerson({ id, stateSince: now - MINUTE }),
  connected: true,
  openWork: 0,
  ...over,
});

const asked = (rows: Interaction[], people: RoutablePerson[], when = now) =>
  route(rows, people, queues, when).map(({ interactionId, personId }) => `${interactionId} to ${personId}`);
const order = (...rows: Interaction[]) => inTurn(rows, queues).map(({ id }) => id);

describe('the order', () => {
  it('puts the last of fifty first once it is flagged as urgent, in every list (C-027)', () => {
    const rows = Array.from({ length: 50 }, (_, n) =>
      waiting(`i${n}`, { arrivedAt: now - (50 - n) * MINUTE }),
    );
    const flagged = rows.map((row) => (row.id === 'i49' ? { ...row, urgent } : row));
    expect(order(...flagged)[0]).toBe('i49');
    const agents = ['li', 'wang'].map(
      (id) => waitingFor(flagged, queues, { id, queueIds: ['general'] }, now)[0]?.id,
    );
    expect(agents).toEqual(['i49', 'i49']);
    expect(asked(flagged, [ready('li', { capacity: 1 })])).toEqual(['i49 to li']);
    const mine = flagged.map((row): Interaction => ({ ...row, state: 'connected', ownerId: 'li' }));
    expect(mattersOf(mine, 'li')[0]?.id).toBe('i49');
    expect(matterAfter(mattersOf(mine, 'li'), 'i49')).toBe('i0');
  });

  it('goes by when somebody should have been turned to, not by arrival alone', () => {
    const letter = waiting('letter', { channel: 'email', arrivedAt: now - 60 * MINUTE });
    const chat = waiting('chat', { arrivedAt: now });
    expect(order(letter, chat)).toEqual(['chat', 'letter']);
    expect(order({ ...letter, arrivedAt: now - DAY }, chat)).toEqual(['letter', 'chat']);
  });

  it.each([
    ['a priority customer', { priority: true }],
    ['a complaint', { kind: 'complaint' as const }],
  ])('gives %s a head start of 90 s and not more', (_who, over) => {
    const first = waiting('first', { arrivedAt: now - HEAD_START });
    expect(order(first, waiting('ahead', { arrivedAt: now - 1, ...over }))).toEqual(['ahead', 'first']);
    expect(order(first, waiting('late', { arrivedAt: now + 1, ...over }))).toEqual(['first', 'late']);
  });

  const anyRow = fc.record({
    arrivedAt: fc.integer({ min: 0, max: 3 * DAY }).map((after) => now + after),
    channel: fc.constantFrom<Channel>('chat', 'email', 'inApp', 'social', 'voice'),
    priority: fc.boolean(),
    urgent: fc.option(fc.constant(urgent), { nil: undefined }),
    kind: fc.option(fc.constantFrom('complaint' as const, 'suggestion' as const), { nil: undefined }),
  });
  const anyRows = fc
    .array(anyRow, { minLength: 1, maxLength: 30 })
    .map((parts) => parts.map((part, n) => waiting(`i${n}`, part)));

  it('never lets anybody starve: nothing that arrives long enough after them can pass them', () => {
    // The longest promise of an answer and the longest head starts there are: a bound, whatever keeps coming.
    const bound = DAY + URGENT_HEAD_START + HEAD_START;
    fc.assert(
      fc.property(anyRows, anyRow, (rows, late) => {
        for (const old of rows) {
          const newcomer = waiting('newcomer', { ...late, arrivedAt: old.arrivedAt + bound + 1 });
          expect(order(newcomer, old)).toEqual([old.id, 'newcomer']);
        }
      }),
    );
  });

  it('serves the lowest of all within that bound, with one agent and an endless stream of urgent ones', () => {
    const lowest = waiting('lowest', { channel: 'email', arrivedAt: now });
    const every = 30 * MINUTE;
    let line = [lowest];
    for (let at = now, n = 0; at <= now + 3 * DAY; at += every, n += 1) {
      line = [...line, waiting(`urgent${n}`, { arrivedAt: at, urgent })];
      const [offer] = route(line, [ready('li', { capacity: 1, stateSince: at })], queues, at);
      line = line.filter(({ id }) => id !== offer?.interactionId);
      if (offer?.interactionId === 'lowest') {
        expect(at - now).toBeLessThanOrEqual(DAY + URGENT_HEAD_START + every);
        return;
      }
    }
    expect.unreachable('the lowest was never served');
  });

  it('does not move while people wait', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const once = order(...rows);
        expect(order(...[...rows].reverse())).toEqual(once);
        expect(order(...rows.filter(({ id }) => id !== once[0]))).toEqual(once.slice(1));
      }),
    );
  });
});

describe('who is asked', () => {
  it('is who has been idle longest, by the last work done and not by the state', () => {
    const busyLately = ready('early', { stateSince: now - 9 * MINUTE, idleSince: now - SECOND });
    expect(asked([waiting('i')], [busyLately, ready('late', { idleSince: now - MINUTE })])).toEqual([
      'i to late',
    ]);
  });

  it('is first who talked with the customer last time, however long others are idle', () => {
    const row = waiting('i', { lastAgentId: 'known' });
    const known = ready('known', { openWork: 1, idleSince: now });
    expect(asked([row], [ready('idle'), known])).toEqual(['i to known']);
    expect(asked([row], [ready('idle'), { ...known, state: 'notReady' }])).toEqual(['i to idle']);
    expect(asked([{ ...row, askedBefore: ['known'] }], [ready('idle'), known])).toEqual(['i to idle']);
  });

  it('is not at once again who has just let it run out or declined, even with nobody else there', () => {
    const turnedDown = [{ personId: 'li', at: now, how: 'missed' as const }];
    const row = waiting('i', { askedBefore: ['li'], turnedDown });
    expect(asked([row], [ready('li')], now + REOFFER_PAUSE - 1)).toEqual([]);
    expect(asked([row], [ready('li')], now + REOFFER_PAUSE)).toEqual(['i to li']);
    expect(asked([row], [ready('li'), ready('wang')], now + 1)).toEqual(['i to wang']);
  });

  it('is never the one a complaint is about, agent or lead', () => {
    const row = waiting('i', { kind: 'complaint', aboutId: 'li' });
    expect(asked([row], [ready('li')])).toEqual([]);
    expect(asked([{ ...row, needsLead: true }], [ready('li', { roles: ['teamLead'] })])).toEqual([]);
    expect(asked([row], [ready('li'), ready('wang')])).toEqual(['i to wang']);
  });

  it('has room by channel: a call at a time and nothing beside it', () => {
    const call = waiting('call', { channel: 'voice' });
    const chat = waiting('chat');
    expect(asked([call], [ready('li', { openWork: 1, openBy: { voice: 1 } })])).toEqual([]);
    expect(asked([chat], [ready('li', { openWork: 1, openBy: { voice: 1 } })])).toEqual([]);
    expect(asked([call], [ready('li', { openWork: 2, openBy: { chat: 2 } })])).toEqual(['call to li']);
    const letters = [waiting('a', { channel: 'email' }), waiting('b', { channel: 'email' }), waiting('c')];
    expect(asked(letters, [ready('li', { channelCapacity: { email: 1 } })])).toEqual(['c to li', 'a to li']);
  });

  it('counts by channel what a person holds and is being asked about', () => {
    const offer = { personId: 'li', offeredAt: now, expiresAt: now };
    const rows = [
      waiting('1', { state: 'connected', ownerId: 'li' }),
      waiting('2', { state: 'offered', offer, channel: 'email' }),
      waiting('3', { state: 'closed', ownerId: 'li' }),
      waiting('4', { state: 'held', ownerId: 'wang' }),
    ];
    expect(openByChannel('li', rows)).toEqual({ chat: 1, email: 1 });
  });
});

describe('long waits', () => {
  const busy = aQueue({
    overflow: { afterMs: MINUTE, toQueueId: 'help' },
    offersCallbackAfterMs: 3 * MINUTE,
  });
  const helpers = aQueue({ id: 'help' });
  const done = (row: Interaction, when = now) =>
    longWaits([row], [busy, helpers], when).map(({ does }) => does);

  it('overflow once after the threshold, then are offered a callback once (C-026)', () => {
    const row = waiting('i', { arrivedAt: now });
    expect(done(row, now + MINUTE - 1)).toEqual([]);
    expect(done(row, now + MINUTE)).toEqual(['overflow']);
    const overflowed = { ...row, overflowTo: 'help' };
    expect(done(overflowed, now + 3 * MINUTE - 1)).toEqual([]);
    expect(done(overflowed, now + 3 * MINUTE)).toEqual(['offerCallback']);
    expect(done({ ...overflowed, callbackOfferedAt: now }, now + DAY)).toEqual([]);
  });

  it('are none for what was left off hours, waits for a colleague or a lead, or is being talked about', () => {
    expect(done(waiting('i', { arrivedAt: now - DAY, state: 'connected' }))).toEqual([]);
    expect(done(waiting('i', { arrivedAt: now - DAY, needsLead: true, callbackOfferedAt: now }))).toEqual([]);
    expect(done(waiting('i', { arrivedAt: now - DAY, waitsFrom: now + 1 }))).toEqual([]);
  });

  it('let agents of the other queue take it, after the own ones and with the skill it needs', () => {
    const row = waiting('i', { overflowTo: 'help' });
    const helper = ready('helper', { queueIds: ['help'] });
    expect(asked([waiting('i')], [helper])).toEqual([]);
    expect(asked([row], [helper])).toEqual(['i to helper']);
    expect(asked([row], [{ ...helper, idleSince: 0 }, ready('own', { openWork: 1 })])).toEqual(['i to own']);
    const skilled = [aQueue({ skill: 'english' }), helpers];
    expect(route([row], [helper], skilled, now)).toEqual([]);
    expect(waitingFor([row], queues, { id: 'x', queueIds: ['help'] }, now)).toHaveLength(1);
  });
});

it('what was handed into a closed queue is not in line before it opens', () => {
  const row = waiting('i', { waitsFrom: now + MINUTE });
  expect(asked([row], [ready('li')])).toEqual([]);
  expect(asked([row], [ready('li')], now + MINUTE)).toEqual(['i to li']);
});
