import { powerMonitor } from 'electron';
import type { Core } from '../core.ts';
import type { PageEvents } from '../page-events.ts';
import type { MainWindow } from '../window/main-window.ts';
import { showReminder } from './reminder-notification.ts';
import { type ReminderService, startReminders } from './reminder-service.ts';

/** Joins the reminders to the system's notifications, the window and the page. */
export function openReminders(core: Core, main: MainWindow, events: PageEvents): ReminderService {
  const { paths, clock, log } = core;
  const openReminder = (id: string) => {
    main.bringForward();
    events.sendWhenReady('reminder.clicked', { id });
  };
  const reminders = startReminders({
    path: paths.reminders,
    clock,
    log,
    show: (reminder) => showReminder(reminder, openReminder, log),
    tell: (fired) => events.sendWhenReady('reminder.fired', fired),
  });
  powerMonitor.on('resume', reminders.check);
  return reminders;
}
