import { describe, expect, it } from 'vitest';
import type { Leg } from '../interaction/leg.ts';
import { outcomeOf, waitOfLeg } from './leg-outcome.ts';

const leg = (part: Partial<Leg>): Leg => ({
  id: 'l',
  interactionId: 'i',
  queueId: 'q',
  channel: 'chat',
  entry: 'arrival',
  enteredAt: 100,
  holdMs: 0,
  transferredOut: false,
  ...part,
});

describe('one stay in a queue', () => {
  it.each([
    ['answered', { answeredAt: 130, abandonedAt: 140 }, 30],
    ['abandoned', { abandonedAt: 150, endedAt: 150 }, 50],
    ['callback', { callbackAt: 160, abandonedAt: 170 }, 60],
    ['waiting', {}, 900],
    ['left', { endedAt: 180 }, undefined],
  ] as const)('is %s, with the wait that goes with it', (outcome, part, wait) => {
    expect(outcomeOf(leg(part))).toBe(outcome);
    expect(waitOfLeg(leg(part), 1_000)).toBe(wait);
  });
});
