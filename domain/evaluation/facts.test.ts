import { expect, it } from 'vitest';
import scorecards from '../../resources/default-centre/scorecards.json' with { type: 'json' };
import { anInteraction, aQueue } from '../../testing/builders.ts';
import { clocksOf } from '../sla/clocks.ts';
import { MINUTE, SECOND } from '../time.ts';
import { factOf, withFacts } from './facts.ts';
import { scorecardSchema } from './scorecard.ts';

const START = Date.parse('2026-11-20T10:00+08:00');
const queue = aQueue();
const answered = (after: number) =>
  anInteraction({
    state: 'closed',
    arrivedAt: START,
    queuedAt: START,
    firstCustomerMessageAt: START,
    firstHumanAt: START + after,
    closedAt: START + 5 * MINUTE,
  });

it('takes the answer time from the clock, to the millisecond, and says of how much', () => {
  for (const [after, answer] of [
    [30 * SECOND, 1],
    [30 * SECOND + 1, 0],
  ] as const) {
    const row = answered(after);
    const clock = clocksOf(row, queue, row.closedAt ?? 0).find(({ id }) => id === 'firstAnswerHuman');
    const known = factOf('firstAnswer', row, queue);
    expect(known).toMatchObject({ answer, took: after, limit: 30 * SECOND, at: START + after });
    expect(known.at).toBe(clock?.stoppedAt);
  }
});

it('puts what the journal knows in the place of whatever was typed, on the card every centre starts with', () => {
  const [card] = scorecards.map((one) => scorecardSchema.parse(one));
  if (!card) throw new Error('no card');
  const typed = { greeting: 1, promptness: 1, accuracy: 0.5 } as const;
  const row = { ...answered(40 * SECOND), flags: ['noGreeting' as const] };
  expect(withFacts(card, typed, row, queue)).toEqual({ greeting: 0, promptness: 0, accuracy: 0.5 });
});

it('looks at the last hand-over: whether it was complete, and read', () => {
  const handover = {
    id: 't',
    to: { kind: 'queue' as const, queueId: 'orders' },
    fromPersonId: 'li',
    fromQueueId: 'general',
    requestedAt: START,
    declines: [],
    reason: 'r',
    summary: 's',
    tried: 't',
    expectation: 'e',
  };
  const row = (over: object) => ({ ...answered(1), transferCount: 1, handover: { ...handover, ...over } });
  expect(factOf('handover', answered(1), queue)).toEqual({ answer: 'notApplicable' });
  expect(factOf('handover', row({}), queue)).toEqual({ answer: 0.5, at: START });
  expect(factOf('handover', row({ readAt: START + 1 }), queue)).toEqual({ answer: 1, at: START + 1 });
  expect(factOf('handover', row({ tried: ' ' }), queue).answer).toBe(0);
});
