import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useArrowFocus } from '../../../ui/use-arrow-focus.ts';
import { nowFigures, periodFigures } from './figure-names.ts';
import classes from './figures.module.css';
import type { OpenFigure } from './open-figure.ts';
import { QueueRows } from './queue-rows.tsx';

interface Props {
  queues: readonly Queue[];
  variant: ServiceLevelVariant;
  selectedId: string | undefined;
  onSelect(queueId: string): void;
  onOpen(open: OpenFigure): void;
}

/** Every led queue with its figures; arrow keys go from figure to figure, Enter opens one to its rows. */
export function FiguresTable({ queues, variant, selectedId, onSelect, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useArrowFocus(table);
  return (
    <div className={classes.scroll}>
      <table ref={table} className={classes.table} aria-label={t('figures.title')} onKeyDown={onKeyDown}>
        <thead>
          <tr className={classes.head}>
            <th scope="col">{t('figure.queue')}</th>
            {nowFigures.map((figure) => (
              <th key={figure} scope="col" className={classes.now}>
                {t(`figure.${figure}`)}
              </th>
            ))}
            <td />
            {periodFigures.map((figure) => (
              <th key={figure} scope="col" title={t(`figure.${figure}.means`)}>
                {t(`figure.${figure}`, { variant })}
              </th>
            ))}
          </tr>
        </thead>
        {queues.map((queue, n) => (
          <QueueRows
            key={queue.id}
            queue={queue}
            keys={n < 9 ? String(n + 1) : undefined}
            variant={variant}
            selected={queue.id === selectedId}
            onSelect={() => onSelect(queue.id)}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
}
