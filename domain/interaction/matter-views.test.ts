import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import { HOUR, MINUTE } from '../time.ts';
import type { Interaction } from './interaction.ts';
import { matterViews, nextUnread, type ViewFacts, viewCounts, viewOf } from './matter-views.ts';

/** A Friday at 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);
const queue = aQueue();
const row = (id: string, change: Partial<Interaction> = {}): Interaction =>
  anInteraction({
    id,
    state: 'connected',
    ownerId: 'li',
    arrivedAt: NOW - HOUR,
    queuedAt: NOW - HOUR,
    ...change,
  });
const wrote = (at: number) => ({ lastMessage: { at, text: '在吗', by: 'customer' as const } });
const urgent = { at: NOW, by: 'li', reason: '' };
const facts = (change: Partial<ViewFacts> = {}): ViewFacts => ({
  seenAt: () => 0,
  queue: () => queue,
  openId: undefined,
  now: NOW,
  ...change,
});
const ids = (rows: readonly Interaction[]) => rows.map(({ id }) => id);

describe('a view of my matters', () => {
  it('holds what is unread, in the order of the list', () => {
    const rows = [row('a', wrote(NOW)), row('b'), row('c', wrote(NOW - 1))];
    expect(ids(viewOf(rows, 'unread', facts()))).toEqual(['a', 'c']);
    expect(ids(viewOf(rows, 'unread', facts({ seenAt: () => NOW - 1 })))).toEqual(['a']);
  });

  it('puts first who has waited longest for me', () => {
    const rows = [row('a', { waitingSince: NOW - 1 }), row('b'), row('c', { waitingSince: NOW - 9 })];
    expect(ids(viewOf(rows, 'waitingOnMe', facts()))).toEqual(['c', 'a']);
  });

  it('puts first what is due first, and leaves out what is due later or stands still', () => {
    const human = { firstHumanAt: NOW - HOUR, firstCustomerMessageAt: NOW - HOUR };
    const rows = [
      row('soon', { ...human, waitingSince: NOW - MINUTE }),
      row('over', { ...human, waitingSince: NOW - HOUR }),
      row('answered', { ...human, theirTurnSince: NOW - MINUTE }),
    ];
    expect(ids(viewOf(rows, 'dueNext', facts()))).toEqual(['over', 'soon']);
  });

  it('keeps the open matter where the next one down is the next to go on with', () => {
    const rows = [row('a', { waitingSince: NOW - 1 }), row('answered'), row('c', { waitingSince: NOW - 9 })];
    expect(ids(viewOf(rows, 'waitingOnMe', facts({ openId: 'answered' })))).toEqual(['answered', 'c', 'a']);
  });

  it('does not call unread what is on the screen', () => {
    const rows = [row('a', wrote(NOW)), row('b', wrote(NOW))];
    expect(viewCounts(rows, facts({ openId: 'a' })).unread).toBe(1);
    expect(ids(viewOf(rows, 'unread', facts({ openId: 'a' })))).toEqual(['a', 'b']);
  });

  it('has what is urgent on top, shows nothing twice and counts what it holds, whatever the view', () => {
    const some = fc.array(
      fc.record({
        urgent: fc.boolean(),
        waited: fc.option(fc.integer({ min: 0, max: 2 * HOUR }), { nil: undefined }),
        wrote: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...matterViews), fc.nat(9), (parts, view, open) => {
        const rows = parts
          .map((part, i) =>
            row(`m${i}`, {
              urgent: part.urgent ? urgent : undefined,
              waitingSince: part.waited === undefined ? undefined : NOW - part.waited,
              ...(part.wrote && wrote(NOW)),
            }),
          )
          .sort((a, b) => Number(b.urgent !== undefined) - Number(a.urgent !== undefined));
        const openId = rows[open]?.id;
        const known = facts({ openId });
        const shown = viewOf(rows, view, known);
        const flags = shown.map((one) => one.urgent !== undefined);
        expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
        expect(new Set(ids(shown)).size).toBe(shown.length);
        if (openId) expect(ids(shown)).toContain(openId);
        const others = viewOf(rows, view, facts()).filter(({ id }) => id !== openId);
        expect(ids(shown).filter((id) => id !== openId)).toEqual(ids(others));
        expect(viewCounts(rows, facts())[view]).toBe(viewOf(rows, view, facts()).length);
      }),
    );
  });
});

it('goes to the next unread matter below, and from the top again after the last', () => {
  const rows = [row('a', wrote(NOW)), row('b'), row('c', wrote(NOW)), row('d')];
  expect(nextUnread(rows, 'a', facts({ openId: 'a' }))).toBe('c');
  expect(nextUnread(rows, 'd', facts({ openId: 'd' }))).toBe('a');
  expect(nextUnread(rows, undefined, facts())).toBe('a');
  expect(nextUnread([row('a')], 'a', facts())).toBeUndefined();
});
