import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../contract/ipc/reminders.ts';
import { DAY } from '../../domain/time.ts';
import { dueReminders, emptyBook, markFired, markShown, nextInstant, takeOver } from './reminder-book.ts';

const reminder = (id: string, fireAt: number): Reminder => ({ id, fireAt, title: id, body: '' });

describe('the reminder book', () => {
  it('gives the overdue first and knows the next instant', () => {
    const book = takeOver(emptyBook, [reminder('late', 30), reminder('b', 20), reminder('a', 10)], 0);
    expect(dueReminders(book, 20).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(nextInstant(book)).toBe(10);
    const fired = markFired(book, dueReminders(book, 20), 25);
    expect(dueReminders(fired, 25)).toEqual([]);
    expect(nextInstant(fired)).toBe(30);
    expect(nextInstant(emptyBook)).toBeUndefined();
  });

  it('does not fire again because a page that does not know yet lists it again', () => {
    const list = [reminder('a', 10)];
    const fired = markFired(takeOver(emptyBook, list, 0), list, 10);
    expect(dueReminders(takeOver(fired, list, 400 * DAY), 400 * DAY)).toEqual([]);
  });

  it('fires again after a snooze, which is the same callback at another instant', () => {
    const first = [reminder('a', 10)];
    const fired = markFired(takeOver(emptyBook, first, 0), first, 10);
    const snoozed = takeOver(fired, [reminder('a', 50)], 12);
    expect(dueReminders(snoozed, 49)).toEqual([]);
    expect(dueReminders(snoozed, 50).map(({ id }) => id)).toEqual(['a']);
  });

  it('counts as shown by the system only what the system has shown', () => {
    const list = [reminder('a', 10), reminder('b', 10)];
    const fired = markShown(markFired(takeOver(emptyBook, list, 0), list, 10), list[1] as Reminder);
    expect(fired.fired.map(({ id, native }) => [id, native])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('forgets what is no longer listed, and what fired long ago', () => {
    const list = [reminder('a', 10)];
    const book = takeOver(emptyBook, list, 0);
    expect(dueReminders(takeOver(book, [], 0), 99)).toEqual([]);
    const fired = markFired(book, list, 10);
    expect(takeOver(fired, [], 29 * DAY).fired).toHaveLength(1);
    expect(takeOver(fired, [], 31 * DAY).fired).toHaveLength(0);
  });

  it('fires every listed reminder exactly once whatever the order of lists, ticks and clock steps', () => {
    const step = fc.record({
      list: fc.option(fc.subarray([0, 1, 2, 3, 4].map((n) => reminder(`r${n}`, n * 10))), { nil: undefined }),
      now: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let book = emptyBook;
        const seen: string[] = [];
        for (const { list, now } of steps) {
          if (list) book = takeOver(book, list, now);
          const due = dueReminders(book, now);
          book = markFired(book, due, now);
          seen.push(...due.map(({ id }) => id));
          expect(dueReminders(book, now)).toEqual([]);
        }
        expect(new Set(seen).size).toBe(seen.length);
        const all = [0, 1, 2, 3, 4].map((n) => reminder(`r${n}`, n * 10));
        const rest = dueReminders(takeOver(book, all, 60), 60).map(({ id }) => id);
        expect([...seen, ...rest].sort()).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
      }),
    );
  });
});
