import { powerMonitor } from 'electron';
import type { Core } from '../core.ts';
import type { Sealers } from '../secrets/sealer.ts';
import type { NativeWindows } from '../window/workstation-window.ts';
import { openReminderFile } from './reminder-file.ts';
import { showReminder } from './reminder-notification.ts';
import { type ReminderService, startReminders } from './reminder-service.ts';

/** Joins the reminders, one list a machine, to the system's notifications and the windows. */
export function openReminders(core: Core, sealers: Sealers, windows: NativeWindows): ReminderService {
  const { paths, clock, log } = core;
  const openReminder = (id: string) => {
    windows.bringForward()?.events.sendWhenReady('reminder.clicked', { id });
  };
  const reminders = startReminders({
    file: openReminderFile({ path: paths.reminders, plainPath: paths.plainReminders }, sealers, log),
    clock,
    log,
    show: (reminder) => showReminder(reminder, openReminder, log),
    tell: (fired) => windows.sendWhenReady('reminder.fired', fired),
  });
  powerMonitor.on('resume', reminders.check);
  return reminders;
}
