import { Anchor, Button, Select, Skeleton } from '@mantine/core';
import { IconCloudOff, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendReply } from '../../../contract/http/trend.ts';
import type { SummedFigureId } from '../../../domain/metrics/formulas.ts';
import { entryOf } from '../../../domain/metrics/registry.ts';
import type { Window } from '../../../domain/metrics/window.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { csvOf } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type AskedFigure, AskedRows } from '../lead/index.ts';
import { AnsweredTable } from './answered-table.tsx';
import { AvailabilityPanel } from './availability-panel.tsx';
import { TrendChart } from './trend-chart.tsx';
import { cellsOf, isShare, rowsOf, sheetOf, type TrendColumn, trendColumns } from './trend-lines.ts';
import classes from './trends.module.css';
import { customerRows, useTrend } from './use-trend.ts';
import { type WeekLine, WeekTable } from './week-table.tsx';

/** How weeks follow each other: speed, satisfaction, loyalty and cost, and who is answered at all. */
export function Trends() {
  const { t } = useTranslation('trends');
  const { language } = useFormat();
  const { person } = useSession();
  const queues = useView((rows) => rows.all('queue'));
  const mine = hasRole(person, 'manager') ? queues : queues.filter(({ id }) => person.queueIds.includes(id));
  const [queueId, choose] = useState<string>();
  const { answer, state, refresh } = useTrend(queueId);
  return (
    <section className={classes.page} aria-label={t('title')}>
      <Select
        size="xs"
        w={220}
        label={t('queue')}
        allowDeselect={false}
        value={queueId ?? ''}
        data={[
          { value: '', label: t('all') },
          ...mine.map(({ id, name }) => ({ value: id, label: name[language] })),
        ]}
        onChange={(value) => choose(value || undefined)}
      />
      {answer ? (
        <Answered trend={answer} queueId={queueId} isOld={state === 'offline'} />
      ) : state === 'asking' ? (
        <Skeleton height={320} role="status" aria-label={t('asking')} />
      ) : (
        <EmptyState icon={IconCloudOff} title={t('offline')} hint={t('offline.hint')}>
          <Button size="xs" variant="default" onClick={refresh}>
            {t('again')}
          </Button>
        </EmptyState>
      )}
    </section>
  );
}

interface Props {
  trend: TrendReply;
  queueId: string | undefined;
  isOld: boolean;
}

function Answered({ trend, queueId, isOld }: Props) {
  const { t } = useTranslation(['trends', 'history']);
  const lines = useLines(trend);
  const [opened, open] = useState<AskedFigure>();
  const asked = useAsked();
  const heads = [
    t('week'),
    ...trendColumns.flatMap((column) =>
      isShare(column)
        ? [t(`column.${column}`), `${t(`column.${column}`)} ${t('madeOf')}`]
        : [t(`column.${column}`)],
    ),
  ];
  const save = () =>
    download(new Blob([csvOf(sheetOf(heads, lines))], { type: 'text/csv' }), `${t('title')}.csv`);
  const openWeek = ({ name, week }: WeekLine, column: TrendColumn) => {
    const of = rowsOf[column];
    const title = t(`column.${column}`);
    open(
      of === 'customers'
        ? {
            title,
            under: name,
            unit: 'share',
            formula: t('column.repeatUse.means'),
            ask: (api) => customerRows(api, week, queueId),
            from: asked.from,
          }
        : asked.figure(of, { from: week.from, to: week.to }, queueId, title, name),
    );
  };
  return (
    <>
      {isOld && <p className={classes.quiet}>{t('history:told.offline')}</p>}
      <AnsweredTable
        trend={trend}
        onOpen={(window, id, name) => open(asked.figure('humanAnswerRate', window, id, t('answered'), name))}
      />
      <section aria-label={t('weekly')} className={classes.part}>
        <div className={classes.bar}>
          <h2 className={classes.title}>{t('weekly')}</h2>
          <Button size="xs" variant="default" leftSection={<IconDownload size={15} />} onClick={save}>
            {t('export')}
          </Button>
        </div>
        <TrendChart lines={lines} />
        <WeekTable lines={lines} onOpen={openWeek} />
        <p className={classes.quiet}>
          {t('cost.leftOut')}{' '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => go({ screen: 'policy', parameterId: 'P-COST' })}
          >
            {t('cost.enter')}
          </Anchor>
        </p>
      </section>
      <AvailabilityPanel />
      <AskedRows figure={opened} onClose={() => open(undefined)} />
    </>
  );
}

function useLines({ weeks }: TrendReply): WeekLine[] {
  const { t } = useTranslation('trends');
  const format = useFormat();
  return useMemo(() => {
    const words = { stopwatch: format.stopwatch, number: format.number, few: t('few') };
    // The weeks before anybody came say nothing.
    const first = weeks.findIndex(({ repeatUse, response }) => repeatUse.denominator + response.n > 0);
    return weeks
      .slice(first < 0 ? -1 : first)
      .map((week) => ({ name: format.shortDate(week.from), week, cells: cellsOf(week, words) }));
  }, [weeks, format, t]);
}

/** The rows behind a figure of the registry, as this screen asks for them. */
function useAsked() {
  const { language } = useFormat();
  const { person } = useSession();
  // A manager reads the line; the matter itself is for those who lead it.
  const from = hasRole(person, 'teamLead', 'evaluator')
    ? ({ screen: 'improve', side: 'trends' } as const)
    : undefined;
  const figure = (
    id: SummedFigureId,
    window: Window,
    queueId: string | undefined,
    title: string,
    under: string,
  ): AskedFigure => {
    const { unit, formula, version } = entryOf(id);
    return {
      title,
      under,
      unit,
      formula: formula[language],
      version,
      ask: (api, page) => api.figureRows({ ...window, queueId, figure: id, ...page }),
      from,
    };
  };
  return { figure, from };
}
