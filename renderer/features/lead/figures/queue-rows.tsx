import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import { waitPressure } from '../../../../domain/metrics/wait-pressure.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { isTheirTurn, standsInLine } from '../../../../domain/routing/kept-place.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useFigures, useFiguresNow } from '../use-lead.ts';
import { FigureButton } from './figure-button.tsx';
import { nowFigures, periodFigures } from './figure-names.ts';
import classes from './figures.module.css';
import type { OpenFigure } from './open-figure.ts';

interface Props {
  queue: Queue;
  /** The key that chooses it. */
  keys: string | undefined;
  variant: ServiceLevelVariant;
  selected: boolean;
  onSelect(): void;
  onOpen(open: OpenFigure): void;
}

const periods = ['today', 'lastHalfHour'] as const;

/** One queue: how it stands this second, today and the last half hour beside each other. */
export function QueueRows({ queue, keys, variant, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const name = queue.name[language];
  const limits = t('queue.limits', {
    threshold: queue.serviceLevelMs / SECOND,
    short: queue.shortAbandonMs / SECOND,
  });
  return (
    <tbody className={classes.queue} data-selected={selected}>
      {periods.map((period, n) => (
        <tr key={period}>
          {n === 0 && (
            <>
              <th scope="rowgroup" rowSpan={2} className={classes.name}>
                <KeyHint label={t('queue.select')} keys={keys}>
                  <UnstyledButton aria-pressed={selected} onClick={onSelect} className={classes.select}>
                    {name}
                  </UnstyledButton>
                </KeyHint>
                <span className={classes.limits}>{limits}</span>
                <KeptPlaces queueId={queue.id} />
              </th>
              <NowCells queue={queue} onOpen={onOpen} />
            </>
          )}
          <th scope="row" className={classes.period}>
            {t(`period.${period}`)}
          </th>
          <PeriodCells queue={queue} period={period} variant={variant} onOpen={onOpen} />
        </tr>
      ))}
    </tbody>
  );
}

/** Who chose to be called and keeps a place in this line (C-026): nobody sees them wait, and their turn comes. */
function KeptPlaces({ queueId }: { queueId: string }) {
  const { t } = useTranslation('lead');
  const count = useView(
    (rows) =>
      rows
        .where('callback', 'state', 'open')
        .filter(
          (callback) => callback.queueId === queueId && (standsInLine(callback) || isTheirTurn(callback)),
        ).length,
    [queueId],
  );
  if (count === 0) return null;
  return <span className={`${classes.limits} ${classes.kept}`}>{t('queue.keptPlaces', { count })}</span>;
}

function NowCells({ queue, onOpen }: Pick<Props, 'queue' | 'onOpen'>) {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const figures = useFiguresNow(queue);
  const { value: wait } = figures.longestWait;
  return nowFigures.map((figure) => (
    <td key={figure} rowSpan={2} className={classes.now}>
      <FigureButton
        figure={figures[figure]}
        name={`${t(`figure.${figure}`)}, ${queue.name[language]}`}
        pressure={figure === 'longestWait' && wait !== undefined ? waitPressure(wait, queue) : undefined}
        onOpen={() => onOpen({ queueId: queue.id, figure, period: 'today' })}
      />
    </td>
  ));
}

interface PeriodProps extends Pick<Props, 'queue' | 'variant' | 'onOpen'> {
  period: (typeof periods)[number];
}

function PeriodCells({ queue, period, variant, onOpen }: PeriodProps) {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const figures = useFigures(queue, period, variant);
  return periodFigures.map((figure) => (
    <td key={figure}>
      <FigureButton
        figure={figures[figure]}
        name={[t(`figure.${figure}`, { variant }), queue.name[language], t(`period.${period}`)].join(', ')}
        onOpen={() => onOpen({ queueId: queue.id, figure, period })}
      />
    </td>
  ));
}
