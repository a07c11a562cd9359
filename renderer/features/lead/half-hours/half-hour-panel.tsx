import { ActionIcon } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openingOn } from '../../../../domain/calendar/opening-hours.ts';
import { dayOf } from '../../../../domain/calendar/site-time.ts';
import { type HalfHour, halfHoursOf } from '../../../../domain/metrics/half-hours.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import type { OpenFigure } from '../figures/open-figure.ts';
import { useLegs, WINDOW_STEP } from '../use-lead.ts';
import { HalfHourChart } from './half-hour-chart.tsx';
import { HalfHourTable } from './half-hour-table.tsx';
import classes from './half-hours.module.css';

interface Props {
  queue: Queue;
  onOpen(open: OpenFigure): void;
}

/** A queue's day by half hours, as a picture or in numbers. */
export function HalfHourPanel({ queue, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const { language } = useFormat();
  const [numbers, setNumbers] = useState(false);
  const legs = useLegs(queue.id);
  const now = useNow(WINDOW_STEP);
  const hours = useMemo(() => halfHoursOf(legs, queue, now), [legs, queue, now]);
  const toggle = t(numbers ? 'halfHours.chart' : 'halfHours.table');
  useCommand({
    id: 'lead.numbers',
    label: toggle,
    shortcut: 'lead.numbers',
    run: () => setNumbers(!numbers),
  });
  const open = ({ from, to }: HalfHour, figure: OpenFigure['figure']) =>
    onOpen({ queueId: queue.id, figure, period: { from, to } });
  const Icon = numbers ? IconChartBar : IconTable;
  return (
    <section className={classes.panel} aria-label={t('halfHours.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {t('halfHours.title')} <span className={classes.quiet}>{queue.name[language]}</span>
        </h2>
        {!numbers && (
          <ul className={classes.legend}>
            {(['arrived', 'answered', 'abandoned'] as const).map((series) => (
              <li key={series} data-series={series}>
                {t(`series.${series}`)}
              </li>
            ))}
          </ul>
        )}
        <KeyHint label={toggle} shortcut="lead.numbers">
          <ActionIcon variant="default" aria-label={toggle} onClick={() => setNumbers(!numbers)}>
            <Icon size={16} />
          </ActionIcon>
        </KeyHint>
      </header>
      {numbers ? (
        <HalfHourTable hours={hours} onOpen={open} />
      ) : (
        <HalfHourChart
          hours={hours}
          closesAt={openingOn(queue.hours, dayOf(now))?.to}
          onOpen={(hour) => open(hour, 'offered')}
        />
      )}
    </section>
  );
}
