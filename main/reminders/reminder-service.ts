import type { FiredReminder, Reminder } from '../../contract/ipc/reminders.ts';
import { SECOND } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';
import { errorText, type Log } from '../log/log.ts';
import {
  dueReminders,
  emptyBook,
  keyOf,
  markFired,
  markShown,
  nextInstant,
  takeOver,
} from './reminder-book.ts';
import type { ReminderFile } from './reminder-file.ts';

/** A timer stops while the machine sleeps and does not follow a corrected clock, so the clock is asked this often. */
const LONGEST_SLEEP = 30 * SECOND;

export interface ReminderPorts {
  file: ReminderFile;
  clock: Clock;
  log: Log;
  /** Shows it as a notification of the system; `false` when the system did not. Never rejects. */
  show(reminder: Reminder): Promise<boolean>;
  /** Tells the page. */
  tell(fired: FiredReminder): void;
}

export interface ReminderService {
  /** Replaces the list; answers with everything that has fired, has been shown or not, and is still remembered. */
  sync(reminders: Reminder[]): FiredReminder[];
  /** Fires what is due now; called after the machine wakes up. */
  check(): void;
  stop(): void;
}

/** Fires what is overdue from the last run at once, then each reminder on time. Needs no API and no window. */
export function startReminders(ports: ReminderPorts): ReminderService {
  const { file, clock, log } = ports;
  const found = file.read();
  // What does not open is made anew: the page sends its whole list.
  let book = found.state === 'read' ? found.value : emptyBook;
  let timer: NodeJS.Timeout | undefined;
  /** Whether the system shows these is not known yet; the page is told when it is. */
  const presenting = new Set<string>();

  const save = () => {
    try {
      file.write(book);
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
    book = markFired(book, due, at);
    // On disk before on screen: a crash between the two must not show it a second time.
    save();
    for (const reminder of due) void present(reminder, at);
    log.info('reminders.fired', { count: due.length });
  };
  const present = async (reminder: Reminder, at: number) => {
    const { id, fireAt } = reminder;
    presenting.add(keyOf(reminder));
    const native = await ports.show(reminder);
    presenting.delete(keyOf(reminder));
    if (native) {
      book = markShown(book, reminder);
      save();
    }
    ports.tell({ id, fireAt, at, native });
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
      return book.fired.filter((fired) => !presenting.has(keyOf(fired)));
    },
    check,
    stop: () => clearTimeout(timer),
  };
}
