import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson } from '../../testing/builders.ts';
import { FIRST_RULES } from '../callback/calling-rules.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { countByWay } from './by-way.ts';
import { CALLS_AT_ONCE, isLastTry, MOST_TRIES, mayHaveCalled as mayHaveCalledBy } from './campaign.ts';

const mayHaveCalled = (now: number) => mayHaveCalledBy(now, FIRST_RULES, 10 * MINUTE);

import { candidatesOf } from './candidates.ts';
import { whoCalls } from './who-calls.ts';

/** Ten in the morning of a Friday at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');
const served = (id: string, customerId: string, over = {}) =>
  anInteraction({ id, customerId, state: 'closed', ownerId: 'li', closedAt: NOW - HOUR, ...over });

describe('whom a campaign may call', () => {
  it('is each customer once, by their latest conversation that somebody served and that they have not rated', () => {
    const rows = [
      served('old', 'ann', { closedAt: NOW - 2 * DAY }),
      served('new', 'ann'),
      served('long ago', 'bo', { closedAt: NOW - 31 * DAY }),
      served('rated', 'cy', { survey: { offeredAt: NOW, stars: 4 } }),
      served('asked lately', 'cal', { survey: { offeredAt: NOW - 7 * DAY + 1 } }),
      served('not rated', 'di', { survey: { offeredAt: NOW - 7 * DAY } }),
      served('nobody', 'ed', { ownerId: undefined }),
      served('about somebody', 'fay', { aboutId: 'li' }),
      served('imported', 'gus', { source: 'import' }),
      served('elsewhere', 'hal', { queueId: 'orders' }),
    ];
    const found = candidatesOf(rows, { queueId: 'general', days: 30, now: NOW, again: 7 * DAY });
    expect(found.map(({ id }) => id)).toEqual(['new', 'not rated']);
  });
});

describe('who calls', () => {
  const people = [
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang', state: 'offline' }),
    aPerson({ id: 'chen' }),
    aPerson({ id: 'else', queueIds: ['orders'] }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
  ];
  const caller = (open: [string, number][] = [], of = people) =>
    whoCalls('general', 'li', of, new Map(open))?.id;

  it('is an agent of the queue who did not serve the customer, at work before not, with few calls before with many', () => {
    expect(caller()).toBe('chen');
    expect(caller([['chen', CALLS_AT_ONCE - 1]])).toBe('chen');
    expect(caller([['chen', CALLS_AT_ONCE]])).toBe('wang');
    expect(
      caller([
        ['chen', CALLS_AT_ONCE],
        ['wang', CALLS_AT_ONCE],
      ]),
    ).toBeUndefined();
  });

  it('is the lead where no other agent serves the queue', () => {
    const alone = people.filter(({ id }) => id === 'li' || id === 'zhao');
    expect(caller([], alone)).toBe('zhao');
  });
});

describe('a call', () => {
  it('is tried three times, and once where the number is wrong', () => {
    expect(isLastTry('noAnswer', MOST_TRIES - 1)).toBe(false);
    expect(isLastTry('busy', MOST_TRIES)).toBe(true);
    expect(isLastTry('wrongNumber', 1)).toBe(true);
    expect(isLastTry('reached', MOST_TRIES)).toBe(false);
  });

  it('is made outside the quiet hours; what was said before them may still be written down for ten minutes (P-QH)', () => {
    const evening = Date.parse('2026-11-20T21:00+08:00');
    expect(mayHaveCalled(evening - 1)).toBe(true);
    expect(mayHaveCalled(evening + 10 * MINUTE - 1)).toBe(true);
    expect(mayHaveCalled(evening + 10 * MINUTE)).toBe(false);
    expect(mayHaveCalled(evening + 11 * HOUR)).toBe(true);
  });
});

describe('what came of asking', () => {
  it('is counted each way by itself, with how many answered (C-172)', () => {
    const rating = (source: Feedback['source'], stars: number, at = NOW): Feedback => ({
      id: `${source} ${stars} ${at}`,
      source,
      queueId: 'general',
      channel: 'chat',
      stars,
      text: '',
      at,
      found: [],
    });
    const ratings = [
      rating('survey', 5),
      rating('survey', 3),
      rating('phone', 4),
      rating('phone', 4, NOW + DAY),
      rating('case', 1),
    ];
    expect(countByWay(ratings, { from: NOW, to: NOW + DAY }, { survey: 9, phone: 2 })).toEqual([
      { way: 'survey', asked: 9, answered: 2, satisfied: 1 },
      { way: 'case', answered: 1, satisfied: 0 },
      { way: 'phone', asked: 2, answered: 1, satisfied: 1 },
    ]);
  });
});
