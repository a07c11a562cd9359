import { ActionIcon, Button, Checkbox, Skeleton } from '@mantine/core';
import { IconChartLine, IconCloudOff, IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { ChannelGap } from './channel-gap.tsx';
import { Exports } from './exports.tsx';
import classes from './history.module.css';
import { MadeReport } from './made-report.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ReportChart } from './report-chart.tsx';
import { ReportControls } from './report-controls.tsx';
import { type OpenedCell, ReportGrid } from './report-grid.tsx';
import { linesOf } from './report-table.ts';
import { Restated } from './restated.tsx';
import { RowsDrawer } from './rows-drawer.tsx';
import { SavedReports } from './saved-reports.tsx';
import { useKeptReport } from './use-kept-reports.ts';
import { askedOf, useReported } from './use-report.ts';
import { useWords } from './use-words.ts';

interface Props {
  queues: readonly Queue[];
  variant: ServiceLevelVariant;
}

const STEP = 60_000;

/** Figures of any period: drawn, in numbers, beside the period before, opened to their rows, and taken along. */
export function HistorySection({ queues, variant }: Props) {
  const { t } = useTranslation('history');
  const now = useNow(STEP);
  const [report, setReport] = useKeptReport();
  const [drawn, setDrawn] = useState(true);
  const [opened, setOpened] = useState<OpenedCell>();
  const [madeId, setMadeId] = useState('');
  const made = useView((rows) => rows.get('madereport', madeId), [madeId]);
  const asked = useMemo(() => askedOf(report, variant, now), [report, variant, now]);
  const { answer, state, refresh } = useReported(report, asked);
  const words = useWords({ by: report.by, interval: asked.interval }, queues, variant);
  const lines = useMemo(() => (answer ? linesOf(answer, asked.window, asked.before) : []), [answer, asked]);
  const toggle = t(drawn ? 'numbersOnly' : 'withPicture');
  useCommand({
    id: 'history.numbers',
    label: toggle,
    shortcut: 'lead.numbers',
    run: () => setDrawn(!drawn),
  });
  if (made) return <MadeReport made={made} queues={queues} onClose={() => setMadeId('')} />;
  const Icon = drawn ? IconTable : IconChartLine;
  return (
    <section className={classes.history} aria-label={t('title')}>
      <ReportControls
        report={report}
        asked={asked}
        queues={queues}
        figureName={words.figure}
        onChange={(change) => setReport({ ...report, ...change })}
      />
      <div className={classes.bar}>
        <h2 className={classes.title}>{words.when(asked.window)}</h2>
        <Checkbox
          size="xs"
          label={t('compare')}
          checked={report.compare}
          onChange={({ currentTarget }) => setReport({ ...report, compare: currentTarget.checked })}
        />
        <Told state={state} behind={answer?.now.behind.interactions ?? 0} />
        {answer && (
          <Restated restatements={answer.now.restatements} queues={queues} figureName={words.figure} />
        )}
        <SavedReports
          report={report}
          variant={variant}
          onChoose={setReport}
          onOpen={({ id }) => setMadeId(id)}
        />
        <Exports lines={lines} words={words} name={words.when(asked.window)} />
        <KeyHint label={toggle} shortcut="lead.numbers">
          <ActionIcon variant="default" size={30} aria-label={toggle} onClick={() => setDrawn(!drawn)}>
            <Icon size={16} />
          </ActionIcon>
        </KeyHint>
      </div>
      {answer ? (
        answer.now.totals.length === 0 ? (
          <EmptyState icon={IconChartLine} title={t('nothing')} hint={t('nothing.hint')} />
        ) : (
          <>
            {drawn && answer.now.parts.length > 1 && (
              <ReportChart report={report} reported={answer} words={words} />
            )}
            {report.by === 'channel' && <ChannelGap reported={answer} words={words} />}
            <ReportGrid lines={lines} words={words} onOpen={setOpened} />
          </>
        )
      ) : state === 'offline' || state === 'failed' ? (
        <EmptyState icon={IconCloudOff} title={t(`${state}.title`)} hint={t(`${state}.hint`)}>
          <Button size="xs" variant="default" onClick={refresh}>
            {t('again')}
          </Button>
        </EmptyState>
      ) : (
        <Skeleton height={300} role="status" aria-label={t('asking')} />
      )}
      <RowsDrawer
        opened={opened}
        filters={asked.filters}
        by={report.by}
        words={words}
        onClose={() => setOpened(undefined)}
      />
      <PrintSheet title={`${t('title')} · ${words.when(asked.window)}`} lines={lines} words={words} />
    </section>
  );
}

/** What one must know of the figures shown: older than they look, or not all counted yet. */
function Told({ state, behind }: { state: string; behind: number }) {
  const { t } = useTranslation('history');
  const told = [
    state === 'offline' && t('told.offline'),
    behind > 0 && t('told.behind', { count: behind }),
  ].filter(Boolean);
  return (
    <span className={classes.told} role="status">
      {told.join(' · ')}
    </span>
  );
}
