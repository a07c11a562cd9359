import { Popover, VisuallyHidden } from '@mantine/core';
import {
  IconClockExclamation,
  IconCloudCheck,
  IconCloudOff,
  IconCloudPause,
  IconCloudUp,
  IconRefreshAlert,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../data/hooks.ts';
import type { Connection, SyncStatus } from '../../data/index.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { useFormat } from '../../ui/use-format.ts';
import { clockIsOff } from './clock-is-off.ts';
import details from './connection-details.module.css';
import { ConnectionDetails } from './connection-details.tsx';
import classes from './top-bar.module.css';
import { useUnsent, useUnsentWords } from './use-unsent.ts';

const icons: Record<Connection, typeof IconCloudCheck> = {
  starting: IconCloudUp,
  online: IconCloudCheck,
  offline: IconCloudOff,
  signedOut: IconCloudPause,
  upgradeNeeded: IconRefreshAlert,
};

/** How it stands with the server, always in sight; the details one press away. */
export function ConnectionTruth() {
  const { t } = useTranslation('shell');
  const status = useSyncStatus();
  const { files } = useUnsent();
  const [open, setOpen] = useState(false);
  useEscape(open, () => setOpen(false));
  const Icon = status.connection === 'online' && files > 0 ? IconCloudUp : icons[status.connection];
  const words = useConnectionWords(status);
  const off = clockIsOff(status);
  const warns = status.connection === 'offline' || status.connection === 'upgradeNeeded';
  return (
    <>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        width={340}
        shadow="md"
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.pill}
            onClick={() => setOpen(!open)}
            data-warns={warns || undefined}
            aria-label={[words, off && t('connection.clockOff'), t('connection.details')]
              .filter(Boolean)
              .join(' · ')}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className={warns ? undefined : classes.roomy}>{words}</span>
            {off && <IconClockExclamation size={18} color="var(--clock-breached)" aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={details.details} tabIndex={0}>
          <ConnectionDetails status={status} words={words} />
        </Popover.Dropdown>
      </Popover>
      {/* Says only what changed for the person, not every sent message. */}
      <VisuallyHidden role="status">
        {warns ? words : status.connection === 'online' ? t('connection.online') : ''}
      </VisuallyHidden>
    </>
  );
}

function useConnectionWords({ connection, offlineSince }: SyncStatus): string {
  const { t } = useTranslation('shell');
  const { time } = useFormat();
  const { files } = useUnsent();
  const unsent = useUnsentWords();
  // Things done are there in a moment; a file takes its time.
  if (connection === 'online')
    return files > 0
      ? `${t('connection.online')} · ${t('connection.waitingFiles', { count: files })}`
      : t('connection.online');
  if (connection === 'upgradeNeeded') return t('connection.upgradeNeeded');
  if (connection !== 'offline') return t('connection.starting');
  const since =
    offlineSince === undefined
      ? t('connection.offline')
      : t('connection.offlineSince', { time: time(offlineSince) });
  return unsent ? `${since} · ${unsent}` : since;
}
