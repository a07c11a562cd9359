import { Chip, Loader, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconVideo } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '../../../../contract/http/recordings.ts';
import { type RecordingStanding, standingsToLookInto } from '../../../../domain/recording/reconcile.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import sample from '../sample/sample.module.css';
import classes from './reconcile.module.css';
import { useReconciliation } from './use-reconciliation.ts';

const spans = [1, 7, 30] as const;

/** Everything that ended, held against what was recorded of it: each has a recording or the reason why not (C-149). */
export function ReconcileScreen() {
  const { t } = useTranslation('evaluation');
  const { number } = useFormat();
  const [days, setDays] = useState<number>(7);
  const [standing, setStanding] = useState<RecordingStanding>();
  const { answer, state, askMore } = useReconciliation(days, standing);
  const counts = answer?.counts.filter(({ count, standing: one }) => count > 0 || one === standing) ?? [];
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('reconcile.span')}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          data={spans.map((value) => ({
            value: String(value),
            label: t('reconcile.days', { count: value }),
          }))}
        />
        <Chip.Group
          multiple={false}
          value={standing ?? 'all'}
          onChange={(value) => setStanding(counts.find((one) => one.standing === value)?.standing)}
        >
          <div className={classes.chips} role="radiogroup" aria-label={t('reconcile.standing')}>
            <Chip size="xs" value="all">
              {t('reconcile.all', { n: number(all) })}
            </Chip>
            {counts.map(({ standing: one, count }) => (
              <Chip key={one} size="xs" value={one}>
                {t(`reconcile.is.${one}`)} {number(count)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        {state === 'asking' && <Loader size={14} role="status" aria-label={t('reconcile.asking')} />}
      </div>
      <Lines answer={answer} state={state} onEnd={askMore} />
    </div>
  );
}

interface LinesProps {
  answer: Reconciliation | undefined;
  state: ReturnType<typeof useReconciliation>['state'];
  onEnd(): void;
}

function Lines({ answer, state, onEnd }: LinesProps) {
  const { t } = useTranslation('evaluation');
  const [selectedId, select] = useState<string>();
  const rows = useMemo(
    () => answer?.lines.map((item) => ({ id: item.interaction.id, item })) ?? [],
    [answer],
  );
  if (state === 'offline')
    return (
      <EmptyState icon={IconCloudOff} title={t('reconcile.offline')} hint={t('reconcile.offlineHint')} />
    );
  if (state === 'failed' && rows.length === 0)
    return <EmptyState icon={IconCloudOff} title={t('reconcile.failed')} />;
  if (state === 'ready' && rows.length === 0)
    return <EmptyState icon={IconVideo} title={t('reconcile.none')} />;
  return (
    <VirtualRows
      rows={rows}
      label={t('reconcile.title')}
      rowHeight={48}
      activeId={selectedId}
      onActive={select}
      opensOn="click"
      onOpen={(interactionId) => go({ screen: 'quality', interactionId })}
      onEnd={onEnd}
      render={(line) => <Line {...line} />}
    />
  );
}

function Line({ interaction, standing }: Reconciliation['lines'][number]) {
  const { t } = useTranslation(['evaluation', 'words']);
  const channels = useChannelWords();
  const format = useFormat();
  const now = useNow(MINUTE);
  const { queueId, ownerId, channel, closedAt, customerName, summary } = interaction;
  const { queue, agent } = useView(
    (rows) => ({
      queue: rows.get('queue', queueId)?.name[format.language],
      agent: ownerId === undefined ? undefined : rows.get('person', ownerId)?.name,
    }),
    [queueId, ownerId, format.language],
  );
  const looked = standingsToLookInto.includes(standing);
  return (
    <div className={classes.line}>
      <div className={sample.what}>
        <div className={sample.strong}>{customerName}</div>
        <div className={sample.quiet}>{summary}</div>
      </div>
      <span className={sample.verdict}>
        {looked && <IconAlertTriangle size={14} aria-hidden className={classes.mark} />}
        {t(`reconcile.is.${standing}`)}
      </span>
      <span className={sample.quiet}>
        {[queue, channels.word(channel), agent, closedAt && format.dayAndTime(closedAt, now)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
