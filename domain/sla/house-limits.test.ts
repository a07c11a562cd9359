import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { alertsDue } from './alerts-due.ts';
import { clocksOf } from './clocks.ts';

/** A Friday morning at ten in Shanghai. */
const t0 = Date.parse('2026-11-20T10:00+08:00');
const queue = aQueue();
const ticket = (over: Partial<Interaction> = {}) =>
  anInteraction({ channel: 'email', arrivedAt: t0, queuedAt: t0, firstCustomerMessageAt: t0, ...over });
const urgent = { at: t0, by: 'li', reason: 'safety' };

/** How the promise of a person's first answer stands `after` ms, answered then or not at all. */
const answered = (after: number, over: Partial<Interaction> = {}) =>
  clocksOf(ticket({ firstHumanAt: t0 + after, ...over }), queue, t0 + after).find(
    ({ id }) => id === 'firstAnswerHuman',
  )?.state;
const unanswered = (after: number, over: Partial<Interaction> = {}) =>
  clocksOf(ticket(over), queue, t0 + after).find(({ id }) => id === 'firstAnswerHuman')?.state;

describe('the limits of the house', () => {
  it('a ticket is answered in time until 24 hours are over, and not a millisecond longer', () => {
    expect([-SECOND, 0, 1].map((more) => answered(24 * HOUR + more))).toEqual(['met', 'met', 'missed']);
    expect([0, 1].map((more) => unanswered(24 * HOUR + more))).toEqual(['lastQuarter', 'breached']);
  });

  it('an urgent ticket is answered in time for five minutes, and half of them are told', () => {
    expect([0, 1].map((more) => answered(5 * MINUTE + more, { urgent }))).toEqual(['met', 'missed']);
    const told = [-1, 0].map((more) =>
      alertsDue(ticket({ urgent }), queue, t0 + 150 * SECOND + more)
        .filter(({ clauseId }) => clauseId === 'C-028')
        .map(({ percent }) => percent),
    );
    expect(told).toEqual([[], [50]]);
  });
});
