import { Button } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { watchWeeks } from '../../../../domain/watch/cry-wolf.ts';
import type { Watch } from '../../../../domain/watch/watch.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { WatchForm } from './watch-form.tsx';
import { WatchTable } from './watch-table.tsx';
import classes from './watches.module.css';

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
    <section className={classes.section} aria-label={t('title')}>
      <div className={classes.head}>
        <Button size="xs" disabled={editing !== undefined} onClick={() => edit('new')}>
          {t('new')}
        </Button>
        <span className={classes.quiet}>{t('hint')}</span>
      </div>
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
    </section>
  );
}
