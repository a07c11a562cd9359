import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMachine } from '../../data/machine.ts';
import { useTooOld } from './use-own-program.ts';

/** Why this desktop takes no new work any more, and what is done about it (C-273). */
export function TooOldStrip() {
  const { t } = useTranslation('updates');
  const { version } = useMachine().bootstrap;
  const release = useTooOld();
  if (!release) return null;
  const { minimumVersion } = release.manifest;
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} role="alert" radius={0} py={8}>
      {t('tooOld', { version, minimum: minimumVersion })}
    </Alert>
  );
}
