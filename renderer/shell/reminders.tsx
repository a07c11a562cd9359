import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../domain/callback/callback.ts';
import { useReminders } from '../data/reminders/use-reminders.ts';

const Cards = lazy(async () => ({ default: (await import('../features/callbacks/index.ts')).ReminderCards }));

/** Gives the system's reminders their words; what has gone off also stands on every screen until it is seen to. */
export function Reminders() {
  const { t } = useTranslation('shell');
  const describe = useCallback(
    ({ customerName, purpose }: Callback) => ({
      title: t('reminder.title', { name: customerName }),
      // No number: notifications stay on locked screens, and every look at a number is written down.
      body: purpose,
    }),
    [t],
  );
  useReminders(describe);
  return (
    <Suspense>
      <Cards />
    </Suspense>
  );
}
