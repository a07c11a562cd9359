import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentState } from '../person/person.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { HALF_HOUR } from './intervals.ts';
import { occupancy, occupancyByHalfHour, workingTime } from './occupancy.ts';
import { askedFor, timeInHand } from './time-in-hand.ts';

describe('occupancy', () => {
  const window = { from: 0, to: HOUR };
  it('is busy time over time there; several at once are busy once', () => {
    const busy = [
      { from: 0, to: 10 * MINUTE },
      { from: 5 * MINUTE, to: 20 * MINUTE },
    ];
    expect(occupancy({ busy, available: [{ from: 0, to: 40 * MINUTE }] }, window)).toEqual({
      numerator: 20 * MINUTE,
      denominator: 40 * MINUTE,
    });
  });
  it('is between nothing and all, and splits at any border without losing a millisecond', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(2 * HOUR), fc.nat(HOUR)).map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spans, spans, fc.nat(HOUR), (busy, available, border) => {
        const time = { busy, available };
        const whole = occupancy(time, window);
        const [a, b] = [
          occupancy(time, { from: 0, to: border }),
          occupancy(time, { from: border, to: HOUR }),
        ];
        expect(whole.numerator).toBeLessThanOrEqual(whole.denominator);
        expect([a.numerator + b.numerator, a.denominator + b.denominator]).toEqual([
          whole.numerator,
          whole.denominator,
        ]);
      }),
    );
  });
});

const anySpans = fc.array(
  fc.tuple(fc.nat(6 * HOUR), fc.nat(2 * HOUR)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 10 },
);
const states: AgentState[] = ['available', 'busy', 'wrapUp', 'notReady', 'draining', 'offline'];
const anyDeclared = fc
  .array(fc.record({ at: fc.nat(6 * HOUR), state: fc.constantFrom(...states) }), { maxLength: 8 })
  .map((list) => list.sort((a, b) => a.at - b.at));

describe('occupancy by half hour', () => {
  it('is that of every half hour for itself, and nothing is lost at any border', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (busy, available) => {
        const parts = occupancyByHalfHour({ busy, available });
        for (let from = 0; from < 9 * HOUR; from += HALF_HOUR) {
          const byHand = occupancy({ busy, available }, { from, to: from + HALF_HOUR });
          expect(parts.get(from) ?? { numerator: 0, denominator: 0 }).toEqual(byHand);
        }
      }),
    );
  });

  it('counts what somebody has in hand while they are not signed off, minute by minute', () => {
    const minutes = (span: { from: number; to: number }) => ({
      from: span.from * MINUTE,
      to: span.to * MINUTE,
    });
    const inMinutes = fc.array(
      fc.tuple(fc.nat(100), fc.nat(60)).map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 6 },
    );
    const said = fc
      .array(fc.record({ at: fc.nat(120), state: fc.constantFrom(...states) }), { maxLength: 6 })
      .map((list) => list.sort((a, b) => a.at - b.at));
    fc.assert(
      fc.property(inMinutes, said, (spans, declared) => {
        const window = { from: 0, to: 150 };
        const time = workingTime(
          spans.map(minutes),
          declared.map(({ at, state }) => ({ at: at * MINUTE, state })),
          minutes(window),
        );
        let [busy, there] = [0, 0];
        for (let minute = 0; minute < 150; minute += 1) {
          const state = declared.findLast(({ at }) => at <= minute)?.state ?? 'offline';
          const inHand = spans.some(({ from, to }) => from <= minute && minute < to);
          const isBusy = inHand && state !== 'offline';
          if (isBusy) busy += 1;
          if (isBusy || state === 'available') there += 1;
        }
        expect(occupancy(time, minutes(window))).toEqual({
          numerator: busy * MINUTE,
          denominator: there * MINUTE,
        });
      }),
    );
  });

  it('never comes to more than all of it', () => {
    fc.assert(
      fc.property(anySpans, anyDeclared, (spans, declared) => {
        for (const { numerator, denominator } of occupancyByHalfHour(
          workingTime(spans, declared, { from: 0, to: 6 * HOUR }),
        ).values()) {
          expect(numerator).toBeLessThanOrEqual(denominator);
          expect(denominator).toBeLessThanOrEqual(HALF_HOUR);
        }
      }),
    );
  });
});

describe('time in hand', () => {
  const leg = {
    id: 'i1:1',
    interactionId: 'i1',
    queueId: 'general',
    channel: 'chat',
    entry: 'arrival',
    enteredAt: 0,
    holdMs: 0,
    transferredOut: false,
  } as const;

  it('is from the answer to the end of wrap-up, and while being asked; of nobody known it is nobody’s', () => {
    const asked = [{ agentId: 'wang', from: 1, to: 4 }];
    const legs = [
      { ...leg, agentId: 'li', answeredAt: 10, endedAt: 90 },
      { ...leg, agentId: 'wang', answeredAt: 95 },
      { ...leg, agentId: 'import:calls:unknown', answeredAt: 5, endedAt: 6 },
      { ...leg, abandonedAt: 7, endedAt: 7 },
    ];
    expect(timeInHand({ legs, asked })).toEqual([
      { agentId: 'li', from: 10, to: 90 },
      { agentId: 'wang', from: 95, to: undefined },
      { agentId: 'wang', from: 1, to: 4 },
    ]);
  });

  it('rings until somebody takes, declines or misses it, and never longer than they had', () => {
    const offered = (personId: string, at: number) =>
      ({ type: 'interaction.offered', at, personId, expiresAt: at + 20 * SECOND }) as const;
    const asked = askedFor([
      offered('li', 0),
      { type: 'interaction.offerDeclined', at: 5 * SECOND, personId: 'li' },
      offered('wang', 6 * SECOND),
      { type: 'interaction.offerMissed', at: 40 * SECOND, personId: 'wang' },
      offered('chen', 41 * SECOND),
      { type: 'interaction.accepted', at: 44 * SECOND, personId: 'chen' },
    ]);
    expect(asked).toEqual([
      { agentId: 'li', from: 0, to: 5 * SECOND },
      { agentId: 'wang', from: 6 * SECOND, to: 26 * SECOND },
      { agentId: 'chen', from: 41 * SECOND, to: 44 * SECOND },
    ]);
  });
});
