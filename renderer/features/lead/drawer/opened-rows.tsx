import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../domain/interaction/interaction.ts';
import { registry } from '../../../../domain/metrics/registry.ts';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { figureText } from '../figures/figure-text.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import { CopyRows } from './copy-rows.tsx';
import classes from './drawer.module.css';
import { FormulaLine } from './formula-line.tsx';
import { RowActs } from './row-acts.tsx';
import { rowKindOf } from './row-kind.ts';
import { lineOf, type RowLine } from './row-lines.ts';
import { RowsTable } from './rows-table.tsx';
import { useOpened } from './use-opened.ts';

interface Props {
  open: OpenFigure;
  queue: Queue;
  variant: ServiceLevelVariant;
}

type Part = 'all' | 'counted' | 'rest';

/** The arithmetic of a figure and its rows: all that count, and of a rate those in the numerator apart. */
export function OpenedRows({ open, queue, variant }: Props) {
  const { t } = useTranslation('lead');
  const { figure, sources } = useOpened(queue, open, variant);
  const [part, setPart] = useState<Part>('all');
  const [activeId, setActive] = useState<string>();
  const counted = useMemo(() => (figure.kind === 'rate' ? new Set(figure.counted) : undefined), [figure]);
  const ids = useMemo(
    () =>
      counted && part !== 'all'
        ? figure.rows.filter((id) => counted.has(id) === (part === 'counted'))
        : figure.rows,
    [figure, counted, part],
  );
  const total = figure.rows.length;
  const kind = rowKindOf(open.figure, figure.of);
  const now = useNow(1_000);
  const active = activeId === undefined ? undefined : lineOf(kind, activeId, sources, now);
  // What is still open is gone to; what is over is watched again.
  const goTo = ({ interactionId }: RowLine) => {
    const row = interactionId && sources.interactions.get(interactionId);
    if (row && isOpen(row)) go({ screen: 'workspace', interactionId: row.id });
    else if (interactionId)
      go({ screen: 'quality', interactionId, from: { screen: 'lead', queueId: queue.id } });
  };
  const { value, of } = figureText(figure);
  const formula =
    open.figure === 'serviceLevel'
      ? t(`formula.serviceLevel.${variant}`, {
          threshold: queue.serviceLevelMs / SECOND,
          short: queue.shortAbandonMs / SECOND,
        })
      : t(`figure.${open.figure}.means`);
  const parts = counted && [
    { value: 'all', label: t('part.all', { count: total }) },
    {
      value: 'counted',
      label: t(`part.counted.${open.figure === 'abandonment' ? 'abandoned' : 'inTime'}`, {
        count: counted.size,
      }),
    },
    { value: 'rest', label: t('part.rest', { count: total - counted.size }) },
  ];
  return (
    <>
      <div className={classes.sum}>
        <output className={classes.value}>{value}</output>
        {of && <span className={classes.of}>{of}</span>}
        <FormulaLine words={formula} version={registry.find(({ id }) => id === open.figure)?.version} />
      </div>
      <div className={classes.bar}>
        {parts && (
          <SegmentedControl
            size="xs"
            aria-label={t('part.label')}
            value={part}
            onChange={(next) => setPart(next === 'counted' || next === 'rest' ? next : 'all')}
            data={parts}
          />
        )}
        <CopyRows kind={kind} ids={ids} sources={sources} />
      </div>
      <div className={classes.rows}>
        {ids.length === 0 ? (
          <p className={classes.none}>{t('rows.none')}</p>
        ) : (
          <RowsTable
            kind={kind}
            ids={ids}
            sources={sources}
            activeId={activeId}
            onActive={setActive}
            onOpen={goTo}
          />
        )}
      </div>
      {active && kind !== 'person' && (
        <RowActs key={activeId} line={active} sources={sources} onOpen={() => goTo(active)} />
      )}
    </>
  );
}
