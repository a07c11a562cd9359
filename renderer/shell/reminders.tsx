import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../domain/callback/callback.ts';
import { useReminders } from '../data/reminders/use-reminders.ts';
import { useFormat } from '../ui/use-format.ts';

const Cards = lazy(async () => ({ default: (await import('../features/callbacks/index.ts')).ReminderCards }));

/** Gives the system's reminders their words; what has gone off also stands on every screen until it is seen to. */
export function Reminders() {
  const { t } = useTranslation('shell');
  const { time } = useFormat();
  const describe = useCallback(
    // Nobody is named: notifications stand on locked screens, and the words lie outside the person's seal.
    ({ dueAt }: Callback) => ({
      title: t('reminder.title', { time: time(dueAt) }),
      body: t('attention.body'),
    }),
    [t, time],
  );
  useReminders(describe);
  return (
    <Suspense>
      <Cards />
    </Suspense>
  );
}
