import { Button } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { watchWeeks } from '../../../../domain/watch/cry-wolf.ts';
import type { Watch } from '../../../../domain/watch/watch.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LedSection } from '../../../ui/led-section.tsx';
import { WatchForm } from './watch-form.tsx';
import { WatchTable } from './watch-table.tsx';

interface Props {
  queues: readonly Queue[];
  queue: Queue;
}

/** What is watched, and what came of each warning in the last week: rules that cry wolf stand first. */
export function WatchesSection({ queues, queue }: Props) {
  const { t } = useTranslation('watches');
  const now = useNow(30_000);
  const [editing, edit] = useState<Watch | 'new'>();
  const { watches, warnings } = useView((rows) => ({
    watches: rows.all('watch').filter(({ state }) => state !== 'stopped'),
    warnings: rows.all('warning'),
  }));
  const weeks = useMemo(() => watchWeeks(watches, warnings, now), [watches, warnings, now]);
  return (
    <LedSection
      title={t('title')}
      action={
        <Button size="xs" disabled={editing !== undefined} onClick={() => edit('new')}>
          {t('new')}
        </Button>
      }
      note={t('hint')}
    >
      {editing !== undefined && (
        <WatchForm
          key={editing === 'new' ? 'new' : editing.id}
          queues={queues}
          queue={queue}
          watch={editing === 'new' ? undefined : editing}
          onDone={() => edit(undefined)}
        />
      )}
      {weeks.length > 0 ? (
        <WatchTable weeks={weeks} onEdit={edit} />
      ) : (
        editing === undefined && <EmptyState icon={IconGauge} title={t('none')} hint={t('noneHint')} />
      )}
    </LedSection>
  );
}
