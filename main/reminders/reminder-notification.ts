import { Notification } from 'electron';
import type { Reminder } from '../../contract/ipc/reminders.ts';
import type { Log } from '../log/log.ts';

// A notification nobody holds is collected, and its click with it.
const held = new Set<Notification>();

/** Whether the system has notifications at all (a Linux desktop may not). */
export function canNotify(): boolean {
  return Notification.isSupported();
}

/** Shows a reminder as a native notification that stays until it is dealt with, where the system can do that. */
export function showReminder(reminder: Reminder, onClick: (id: string) => void, log: Log): void {
  const notification = new Notification({
    title: reminder.title,
    body: reminder.body,
    urgency: 'critical',
    timeoutType: 'never',
  });
  held.add(notification);
  const release = () => held.delete(notification);
  notification.on('click', () => {
    release();
    onClick(reminder.id);
  });
  notification.on('close', release);
  notification.on('failed', (_event, reason) => {
    release();
    log.warn('reminders.notShown', { reason });
  });
  notification.show();
}
