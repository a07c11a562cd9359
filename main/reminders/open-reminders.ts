import { powerMonitor } from 'electron';
import type { Attention } from '../attention/attention.ts';
import { showNotice } from '../attention/notice.ts';
import type { Core } from '../core.ts';
import type { Sealers } from '../secrets/sealer.ts';
import type { NativeWindows } from '../window/workstation-window.ts';
import { openReminderFile } from './reminder-file.ts';
import { type ReminderService, startReminders } from './reminder-service.ts';

/** Joins the reminders, one list a machine, to the system's notifications and the windows. */
export function openReminders(
  core: Core,
  sealers: Sealers,
  windows: NativeWindows,
  attention: Attention,
): ReminderService {
  const { paths, clock, log } = core;
  const openReminder = (id: string) => {
    windows.bringForward()?.events.sendWhenReady('reminder.clicked', { id });
  };
  const reminders = startReminders({
    file: openReminderFile({ path: paths.reminders, plainPath: paths.plainReminders }, sealers, log),
    clock,
    log,
    // Beyond what an hour allows it goes off quietly: the page has it in its list.
    show: async (reminder) => attention.take() && (await showNotice(reminder, openReminder, log)),
    tell: (fired) => windows.sendWhenReady('reminder.fired', fired),
  });
  powerMonitor.on('resume', reminders.check);
  return reminders;
}
