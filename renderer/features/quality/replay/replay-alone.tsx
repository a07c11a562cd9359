import { Loader } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSyncStatus } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Replay } from './replay.tsx';
import { useJournal } from './use-journal.ts';

/** One conversation played back, and nothing to be judged beside it. */
export function ReplayAlone({ interactionId }: { interactionId: string }) {
  const { t } = useTranslation('quality');
  const { timeline, interaction, queues, events } = useJournal(interactionId);
  const { connection } = useSyncStatus();
  if (timeline)
    return <Replay timeline={timeline} interaction={interaction} queues={queues} events={events} />;
  return connection === 'online' || connection === 'starting' ? (
    <EmptyState icon={Waiting} title={t('replay.loading')} />
  ) : (
    <EmptyState icon={IconCloudOff} title={t('replay.offline')} hint={t('replay.offlineHint')} />
  );
}

const Waiting = () => <Loader size={24} />;
