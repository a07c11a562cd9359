import { IconCloudCheck, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useSyncStatus } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './lead.module.css';

/** How old what one sees is. Offline, waits go on running but nobody new is heard of. */
export function Freshness() {
  const { t } = useTranslation('lead');
  const format = useFormat();
  const now = useNow();
  const { connection, lastSyncedAt } = useSyncStatus();
  const online = connection === 'online';
  const Cloud = online ? IconCloudCheck : IconCloudOff;
  const lag = lastSyncedAt === undefined ? undefined : Math.max(0, now - lastSyncedAt);
  const words =
    lag === undefined
      ? t('fresh.never')
      : lag < MINUTE
        ? t('fresh.now', { time: format.timeWithSeconds(lastSyncedAt ?? now) })
        : t('fresh.ago', { time: format.dayAndTime(lastSyncedAt ?? now, now), ago: format.inWords(lag) });
  return (
    <p className={classes.fresh} data-online={online}>
      <Cloud size={16} stroke={1.7} aria-hidden />
      {online ? words : `${t('fresh.offline')} ${words}`}
    </p>
  );
}
