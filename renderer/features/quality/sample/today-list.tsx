import { Badge, Progress } from '@mantine/core';
import { IconChecklist, IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { WorkItem } from '../../../../domain/sampling/work.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './sample.module.css';

const icons = { open: IconCircle, begun: IconCircleHalf2, done: IconCircleCheck } as const;

/** Today's sample as a list of work: what was drawn for one to judge, and how far one has come. */
export function TodayList({ work }: { work: readonly WorkItem[] }) {
  const { t } = useTranslation('evaluation');
  const [selectedId, select] = useState<string>();
  const rows = useMemo(() => work.map((item) => ({ id: item.interactionId, item })), [work]);
  const interactions = useView(
    (view) => new Map(work.map(({ interactionId: id }) => [id, view.get('interaction', id)])),
    [work],
  );
  const done = work.filter(({ state }) => state === 'done').length;
  if (work.length === 0)
    return <EmptyState icon={IconChecklist} title={t('today.none')} hint={t('today.noneHint')} />;
  return (
    <div className={classes.today}>
      <div className={classes.progress}>
        <span role="status">{t('today.progress', { done, all: work.length })}</span>
        <Progress className={classes.bar} value={(100 * done) / work.length} aria-label={t('today.title')} />
      </div>
      <VirtualRows
        rows={rows}
        label={t('today.title')}
        rowHeight={48}
        activeId={selectedId}
        onActive={select}
        opensOn="click"
        onOpen={(interactionId) => go({ screen: 'quality', interactionId })}
        render={(item) => <WorkRow item={item} interaction={interactions.get(item.interactionId)} />}
      />
    </div>
  );
}

function WorkRow({ item, interaction }: { item: WorkItem; interaction: Interaction | undefined }) {
  const { t } = useTranslation(['evaluation', 'words']);
  const channels = useChannelWords();
  const format = useFormat();
  const now = useNow(MINUTE);
  const queue = useView(
    (rows) => interaction && rows.get('queue', interaction.queueId)?.name[format.language],
    [interaction?.queueId, format.language],
  );
  const Icon = icons[item.state];
  const { customerName, summary, channel, closedAt } = interaction ?? {};
  return (
    <div className={classes.work} data-done={item.state === 'done' || undefined}>
      <Icon size={18} role="img" aria-label={t(`today.${item.state}`)} />
      <div className={classes.what}>
        <div className={classes.strong}>{customerName ?? t('today.elsewhere')}</div>
        <div className={classes.quiet}>{summary}</div>
      </div>
      {item.handed && (
        <Badge
          size="sm"
          radius="sm"
          variant="default"
          title={
            item.handed.note
              ? format.pair(t(`handOver.${item.handed.reason}`), item.handed.note)
              : t(`handOver.${item.handed.reason}`)
          }
        >
          {t('today.handed')}
        </Badge>
      )}
      {item.late && (
        <Badge size="sm" radius="sm" variant="default" title={t('today.lateHint')}>
          {t('today.late')}
        </Badge>
      )}
      <span className={classes.quiet}>
        {[queue, channel && channels.word(channel), closedAt && format.dayAndTime(closedAt, now)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
