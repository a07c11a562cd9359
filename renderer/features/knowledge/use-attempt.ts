import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../domain/refusal.ts';

/** Runs what the rules may refuse, and says why they did. False when it was refused. */
export function useAttempt(): (action: () => void) => boolean {
  const { t } = useTranslation(['knowledge', 'words']);
  return useCallback(
    (action) => {
      try {
        action();
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        notifications.show({ title: t('refused'), message: t(`words:refusal.${error.code}`) });
        return false;
      }
    },
    [t],
  );
}
