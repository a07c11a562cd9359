import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BACKUPS, backupTroubles } from '../../../../domain/backup/backup.ts';
import { faultNews } from '../../../../domain/operation/fault.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useHealth, useNow, useSession, useView } from '../../../data/index.ts';
import { go, usePlace } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** What is wrong with the system, above every screen of whoever answers for it, for as long as it is (C-262, C-269). */
export function OperationAlerts() {
  const { person } = useSession();
  return hasRole(person, 'manager', 'admin') ? <Alerts /> : null;
}

function Alerts() {
  return (
    <>
      <FaultAlerts />
      <BackupAlert />
    </>
  );
}

function FaultAlerts() {
  const { t } = useTranslation('operation');
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const live = useHealth()?.faults ?? [];
  const rows = useView((all) => all.all('fault'));
  const { going, over } = faultNews(live, rows, now);
  return (
    <>
      {going.map(({ part, since }) => (
        <Alert key={part} color="red" icon={<IconAlertTriangle />} role="alert" radius={0} py={8}>
          {t('fault.going', { what: t(`fault.${part}`), since: dayAndTime(since, now) })}
        </Alert>
      ))}
      {over.map(({ id, part, since, over: until = now }) => (
        <Alert key={id} color="teal" icon={<IconCircleCheck />} role="status" radius={0} py={8}>
          {t('fault.over', {
            what: t(`fault.${part}`),
            since: dayAndTime(since, now),
            until: dayAndTime(until, now),
          })}
        </Alert>
      ))}
    </>
  );
}

function BackupAlert() {
  const { t } = useTranslation('operation');
  const now = useNow(MINUTE);
  const place = usePlace();
  const troubles = useView((rows) => backupTroubles(rows.get('backup', BACKUPS), now), [now]);
  // Where the backups are, it is said with what can be done about it.
  if (troubles.length === 0 || (place.screen === 'operation' && place.side === 'backups')) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} role="alert" radius={0} py={8}>
      {troubles.map((trouble) => t(`backups.trouble.${trouble}`)).join(' ')}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => go({ screen: 'operation', side: 'backups' })}
      >
        {t('alerts.open')}
      </Anchor>
    </Alert>
  );
}
