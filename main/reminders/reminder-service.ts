import type { FiredReminder, Reminder } from '../../contract/ipc/reminders.ts';
import { SECOND } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';
import { readJson, writeJson } from '../data/json-file.ts';
import { errorText, type Log } from '../log/log.ts';
import {
  dueReminders,
  emptyBook,
  markFired,
  nextInstant,
  reminderBookSchema,
  takeOver,
} from './reminder-book.ts';

/** A timer stops while the machine sleeps and does not follow a corrected clock, so the clock is asked this often. */
const LONGEST_SLEEP = 30 * SECOND;

export interface ReminderPorts {
  path: string;
  clock: Clock;
  log: Log;
  /** Shows it as a notification of the system. */
  show(reminder: Reminder): void;
  canShow(): boolean;
  /** Tells the page. */
  tell(fired: FiredReminder): void;
}

export interface ReminderService {
  /** Replaces the list; answers with everything that has fired and is still remembered. */
  sync(reminders: Reminder[]): FiredReminder[];
  /** Fires what is due now; called after the machine wakes up. */
  check(): void;
  stop(): void;
}

/** Fires what is overdue from the last run at once, then each reminder on time. Needs no API and no window. */
export function startReminders(ports: ReminderPorts): ReminderService {
  const { path, clock, log } = ports;
  let book = readJson(path, reminderBookSchema) ?? emptyBook;
  let timer: NodeJS.Timeout | undefined;

  const save = () => {
    try {
      writeJson(path, book);
    } catch (error) {
      // A promise kept twice after a crash is better than one not kept because the disk is full.
      log.error('reminders.notSaved', { reason: errorText(error) });
    }
  };
  const check = () => {
    const now = clock.now();
    const due = dueReminders(book, now);
    if (due.length) fire(due, now);
    schedule();
  };
  const fire = (due: Reminder[], at: number) => {
    const native = ports.canShow();
    book = markFired(book, due, { at, native });
    // On disk before on screen: a crash between the two must not show it a second time.
    save();
    for (const reminder of due) {
      if (native) show(reminder);
      ports.tell({ id: reminder.id, fireAt: reminder.fireAt, at, native });
    }
    log.info('reminders.fired', { count: due.length });
  };
  const show = (reminder: Reminder) => {
    try {
      ports.show(reminder);
    } catch (error) {
      log.warn('reminders.notShown', { reason: errorText(error) });
    }
  };
  const schedule = () => {
    clearTimeout(timer);
    const next = nextInstant(book);
    if (next === undefined) return;
    timer = setTimeout(check, Math.min(Math.max(next - clock.now(), 0), LONGEST_SLEEP));
  };

  check();
  return {
    sync: (reminders) => {
      book = takeOver(book, reminders, clock.now());
      save();
      check();
      return book.fired;
    },
    check,
    stop: () => clearTimeout(timer),
  };
}
