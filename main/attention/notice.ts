import { Notification } from 'electron';
import { SECOND } from '../../domain/time.ts';
import type { Log } from '../log/log.ts';

// A notification nobody holds is collected, and its click with it.
const held = new Set<Notification>();

/** A system that has not said within this time that it shows a notification is taken not to. */
const PATIENCE = 5 * SECOND;

interface Notice {
  id: string;
  title: string;
  body: string;
}

/**
 * Shows a native notification that stays until it is dealt with, where the system can do that. Resolves to whether the
 * system shows it (a Linux desktop may have nobody to show it); never rejects. Its sound is the page's, which a person
 * can turn off by kind.
 */
export function showNotice(
  { id, title, body }: Notice,
  onClick: (id: string) => void,
  log: Log,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Notification.isSupported()) return resolve(false);
    const notification = new Notification({
      title,
      body,
      silent: true,
      urgency: 'critical',
      timeoutType: 'never',
    });
    held.add(notification);
    const settle = (shown: boolean, reason?: string) => {
      clearTimeout(late);
      if (!shown) log.warn('notice.notShown', { reason });
      resolve(shown);
    };
    const late = setTimeout(() => settle(false, 'no answer'), PATIENCE);
    notification.on('show', () => settle(true));
    notification.on('failed', (_event, reason) => {
      held.delete(notification);
      settle(false, reason);
    });
    notification.on('click', () => {
      held.delete(notification);
      onClick(id);
    });
    notification.on('close', () => held.delete(notification));
    notification.show();
  });
}
