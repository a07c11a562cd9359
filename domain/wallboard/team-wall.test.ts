import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson } from '../../testing/builders.ts';
import type { Leg } from '../interaction/leg.ts';
import { HOUR, MINUTE } from '../time.ts';
import { teamWall } from './team-wall.ts';

const day = { from: 0, to: 24 * HOUR };
const people = [
  aPerson({ id: 'wang', name: '王浩' }),
  aPerson({ id: 'li', name: '李雯' }),
  aPerson({ id: 'lead', roles: ['teamLead'] }),
  aPerson({ id: 'far', queueIds: ['far'] }),
];
const leg = (id: string, over: Partial<Leg>): Leg => ({
  id,
  interactionId: `i-${id}`,
  queueId: 'general',
  channel: 'chat',
  entry: 'arrival',
  enteredAt: HOUR,
  holdMs: 0,
  transferredOut: false,
  ...over,
});

describe('the team wall', () => {
  it('has each agent of the queues once, by name and never by merit', () => {
    const legs = [leg('a', { agentId: 'wang', answeredAt: HOUR, endedAt: HOUR + MINUTE })];
    const lines = teamWall(people, legs, [], ['general', 'orders'], day);
    expect(lines.map(({ person }) => person.id)).toEqual(['li', 'wang']);
    expect(lines.map(({ handled }) => handled.value)).toEqual([0, 1]);
    expect(lines[0]?.aht.rate).toEqual({ numerator: 0, denominator: 0 });
  });

  it('has what is in hand now, and satisfaction of what was asked today', () => {
    const rated = (id: string, stars: number, offeredAt: number) =>
      anInteraction({ id, ownerId: 'li', state: 'closed', survey: { offeredAt, stars } });
    const rows = [
      anInteraction({ id: 'h', ownerId: 'li', state: 'held' }),
      anInteraction({ id: 'w', ownerId: 'li', state: 'wrapUp', queueId: 'far' }),
      rated('good', 5, HOUR),
      rated('bad', 2, HOUR),
      rated('before', 5, -1),
    ];
    const [li] = teamWall(people, [], rows, ['general'], day);
    expect(li?.inHand.rows).toEqual(['h']);
    expect(li?.csat).toMatchObject({ rate: { numerator: 1, denominator: 2 }, rows: ['good', 'bad'] });
  });

  it('comes to what a recount of the day’s stays comes to, agent by agent (C-208)', () => {
    const anyLeg = fc.record({
      agentId: fc.constantFrom('li', 'wang', 'gone', undefined),
      queueId: fc.constantFrom('general', 'far'),
      enteredAt: fc.integer({ min: -2 * HOUR, max: 26 * HOUR }),
      wait: fc.nat(MINUTE),
      handle: fc.option(fc.nat(HOUR), { nil: undefined }),
      transferredOut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLeg, { maxLength: 40 }), (given) => {
        const legs = given.map(({ agentId, queueId, enteredAt, wait, handle, transferredOut }, n) =>
          leg(String(n), {
            queueId,
            enteredAt,
            transferredOut,
            ...(agentId && { agentId, answeredAt: enteredAt + wait }),
            ...(agentId && handle !== undefined && { endedAt: enteredAt + wait + handle }),
          }),
        );
        for (const { person, answered, handled, aht, transferred } of teamWall(
          people,
          legs,
          [],
          ['general'],
          day,
        )) {
          let [came, done, time, passedOn] = [0, 0, 0, 0];
          for (const one of given) {
            if (one.agentId !== person.id || one.queueId !== 'general') continue;
            if (one.enteredAt >= 0 && one.enteredAt < 24 * HOUR) came += 1;
            const end = one.handle === undefined ? -1 : one.enteredAt + one.wait + one.handle;
            if (end < 0 || end >= 24 * HOUR) continue;
            done += 1;
            time += one.handle ?? 0;
            if (one.transferredOut) passedOn += 1;
          }
          expect([answered.value, handled.value]).toEqual([came, done]);
          expect(aht.rate).toEqual({ numerator: time, denominator: done });
          expect(transferred.rate).toEqual({ numerator: passedOn, denominator: done });
        }
      }),
    );
  });
});
