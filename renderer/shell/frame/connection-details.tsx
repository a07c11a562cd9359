import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconClockExclamation, IconDatabaseExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offlineLeaseEnd } from '../../../domain/line/offline-lease.ts';
import { HOUR } from '../../../domain/time.ts';
import { useNow } from '../../data/hooks.ts';
import { type SyncStatus, useOutgoingFiles, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { clockIsOff } from './clock-is-off.ts';
import classes from './connection-details.module.css';
import { OutgoingFiles } from './outgoing-files.tsx';

const help = {
  starting: 'connection.startingHelp',
  online: 'connection.onlineHelp',
  offline: 'connection.offlineHelp',
  signedOut: 'connection.startingHelp',
  upgradeNeeded: 'connection.upgradeHelp',
} as const;

interface Props {
  status: SyncStatus;
  words: string;
}

export function ConnectionDetails({ status, words }: Props) {
  const { t } = useTranslation('shell');
  const { dayAndTime, inWords, number } = useFormat();
  const now = useNow();
  const files = useOutgoingFiles();
  const { connection, lastSyncedAt, pending, refused, clockOffsetMs, unsaved, diverged, cacheBehind } =
    status;
  const until = useView(
    (rows) => (lastSyncedAt === undefined ? undefined : offlineLeaseEnd(rows, lastSyncedAt)),
    [lastSyncedAt],
  );
  return (
    <Stack gap="sm">
      <Title order={2}>{words}</Title>
      <Text size="sm" c="dimmed">
        {t(help[connection])}
      </Text>
      <dl className={classes.facts}>
        <Fact name={t('connection.unsent')}>{number(pending)}</Fact>
        {unsaved > 0 && <Fact name={t('connection.unsaved')}>{number(unsaved)}</Fact>}
        <Fact name={t('connection.refused')}>{number(refused)}</Fact>
        <Fact name={t('connection.lastSynced')}>
          {lastSyncedAt === undefined ? t('connection.never') : dayAndTime(lastSyncedAt, now)}
        </Fact>
        {connection === 'offline' && until !== undefined && (
          <Fact name={t('connection.lease')}>{dayAndTime(until, now)}</Fact>
        )}
        {diverged > 0 && <Fact name={t('connection.diverged')}>{number(diverged)}</Fact>}
      </dl>
      <OutgoingFiles files={files} />
      {connection === 'offline' && until !== undefined && until - now < HOUR && (
        <Alert color="orange" icon={<IconClockExclamation />} p="xs">
          {t('connection.leaseEnds', { left: inWords(Math.max(0, until - now)) })}
        </Alert>
      )}
      {cacheBehind && (
        <Alert color="orange" icon={<IconDatabaseExclamation />} p="xs">
          {t('connection.cacheBehind')}
        </Alert>
      )}
      {clockIsOff(status) && (
        <Alert color="orange" icon={<IconClockExclamation />} p="xs">
          {t('connection.clock', { seconds: number(Math.abs(clockOffsetMs) / 1_000) })}
        </Alert>
      )}
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
