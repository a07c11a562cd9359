import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../domain/refusal.ts';

/** Runs an action that the rules may refuse and says why, where no form shows it. False when it was refused. */
export function useRefusalNote(): (action: () => void) => boolean {
  const { t } = useTranslation(['words', 'shell']);
  return useCallback(
    (action) => {
      try {
        action();
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        notifications.show({
          title: t('attempt.refused'),
          message: t(`refusal.${error.code}`),
          closeButtonProps: { 'aria-label': t('shell:action.close') },
        });
        return false;
      }
    },
    [t],
  );
}
