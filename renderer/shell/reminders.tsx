import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhoneCall } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../domain/callback/callback.ts';
import { useReminders } from '../data/reminders/use-reminders.ts';
import { go } from '../stores/place.ts';

/** Gives the system's reminders their words, and shows them here where the system cannot. */
export function Reminders() {
  const { t } = useTranslation('shell');
  const describe = useCallback(
    ({ customerName, purpose, number }: Callback) => ({
      title: t('reminder.title', { name: customerName }),
      body: t('reminder.body', { purpose, number }),
    }),
    [t],
  );
  const show = useCallback(
    (callback: Callback) => {
      const id = `reminder.${callback.id}`;
      const { title, body } = describe(callback);
      const open = () => {
        notifications.hide(id);
        go({ screen: 'callbacks', callbackId: callback.id });
      };
      notifications.show({
        id,
        title,
        icon: <IconPhoneCall size={18} />,
        autoClose: false,
        message: (
          <>
            {body}
            <br />
            <Button variant="light" size="compact-sm" mt={6} onClick={open}>
              {t('reminder.open')}
            </Button>
          </>
        ),
      });
    },
    [describe, t],
  );
  useReminders(describe, show);
  return null;
}
