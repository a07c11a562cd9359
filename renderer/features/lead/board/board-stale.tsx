import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSyncStatus } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './board.module.css';

/** The server is asked at least every minute: longer without a word, and what stands here is old. */
const OLD = 2.5 * MINUTE;

/** Says large that what stands below is no longer so: waits go on running, but nobody new is heard of. */
export function BoardStale() {
  const { t } = useTranslation('board');
  const format = useFormat();
  const now = useNow();
  const { connection, lastSyncedAt } = useSyncStatus();
  const online = connection === 'online';
  const age = lastSyncedAt === undefined ? undefined : now - lastSyncedAt;
  if (online && age !== undefined && age < OLD) return null;
  return (
    <p className={classes.stale} role="alert">
      <IconCloudOff aria-hidden />
      <b>{t(online ? 'stale.old' : 'stale.offline')}</b>
      {lastSyncedAt !== undefined && age !== undefined && (
        <span>
          {t('stale.since', { time: format.dayAndTime(lastSyncedAt, now), ago: format.inWords(age) })}
        </span>
      )}
    </p>
  );
}
