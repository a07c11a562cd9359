import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';

export function DiskWarning() {
  const { t } = useTranslation('shell');
  const { diskFailed } = useSyncStatus();
  if (!diskFailed) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} role="alert" radius={0}>
      {t('connection.disk')}
    </Alert>
  );
}
