import { z } from 'zod';
import { firedReminderSchema, type Reminder, reminderSchema } from '../../contract/ipc/reminders.ts';
import { DAY, type Instant } from '../../domain/time.ts';

/** What the main process knows of reminders, as it lies on disk. */
export const reminderBookSchema = z.object({
  version: z.literal(1),
  reminders: z.array(reminderSchema),
  fired: z.array(firedReminderSchema),
});
export type ReminderBook = z.infer<typeof reminderBookSchema>;

export const emptyBook: ReminderBook = { version: 1, reminders: [], fired: [] };

/** A list from a page that was offline for longer than this may fire an old reminder anew. */
const KEEP_FIRED = 30 * DAY;

type Key = Pick<Reminder, 'id' | 'fireAt'>;
/** What makes a reminder the same: a snoozed callback is another one. */
export const keyOf = ({ id, fireAt }: Key): string => `${fireAt}/${id}`;

/** Takes over the whole list. What has fired stays fired, also when the list still names it. */
export function takeOver(book: ReminderBook, reminders: Reminder[], now: Instant): ReminderBook {
  const listed = new Set(reminders.map(keyOf));
  const fired = book.fired.filter((entry) => listed.has(keyOf(entry)) || entry.at > now - KEEP_FIRED);
  return { version: 1, reminders: [...new Map(reminders.map((one) => [keyOf(one), one])).values()], fired };
}

/** Those that should go off at `now` or should have before, oldest first. */
export function dueReminders(book: ReminderBook, now: Instant): Reminder[] {
  return waiting(book)
    .filter((reminder) => reminder.fireAt <= now)
    .sort((a, b) => a.fireAt - b.fireAt);
}

/** When the next one goes off; `undefined` when none waits. May lie in the past. */
export function nextInstant(book: ReminderBook): Instant | undefined {
  return waiting(book).reduce<Instant | undefined>(
    (next, { fireAt }) => (next === undefined || fireAt < next ? fireAt : next),
    undefined,
  );
}

/** Notes that they have gone off at `at`, so that they never do again; not shown by the system until it says so. */
export function markFired(book: ReminderBook, due: readonly Reminder[], at: Instant): ReminderBook {
  const fired = due.map(({ id, fireAt }) => ({ id, fireAt, at, native: false }));
  return { ...book, fired: [...book.fired, ...fired] };
}

/** Notes that the system has shown it. */
export function markShown(book: ReminderBook, shown: Key): ReminderBook {
  const key = keyOf(shown);
  return {
    ...book,
    fired: book.fired.map((entry) => (keyOf(entry) === key ? { ...entry, native: true } : entry)),
  };
}

function waiting(book: ReminderBook): Reminder[] {
  const fired = new Set(book.fired.map(keyOf));
  return book.reminders.filter((reminder) => !fired.has(keyOf(reminder)));
}
