import { Button } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteDay } from '../../../../domain/calendar/site-time.ts';
import { rateValue } from '../../../../domain/metrics/rate.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { dayPlan, type PlannedHalfHour } from '../../../../domain/staffing/day-plan.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ArrivalsPanel } from './arrivals-panel.tsx';
import { ForecastWords } from './forecast-words.tsx';
import { HeadsPanel } from './heads-panel.tsx';
import { PlanInputs } from './plan-inputs.tsx';
import classes from './staffing.module.css';
import { type History, useForecast } from './use-forecast.ts';
import { planInputOf, usePlanSettings } from './use-plan-input.ts';

interface Props {
  queue: Queue;
  day: SiteDay;
  history: History;
  onAskAgain(): void;
}

/** A day's arrivals half hour by half hour, how sure they are, and the agents each half hour takes. */
export function DayForecast({ queue, day, history, onAskAgain }: Props) {
  const { t } = useTranslation('staffing');
  const forecast = useForecast(queue, history.days, day);
  const [settings, change] = usePlanSettings(queue);
  const [extra, setExtra] = useState(0);
  const measured = rateValue(history.aht);
  const counts = forecast.rest?.counts ?? forecast.expected;
  const input = useMemo(
    () => planInputOf(settings, queue, measured, extra),
    [settings, queue, measured, extra],
  );
  const plan = useMemo(
    () => (counts ? withoutQuietEnds(dayPlan(counts, day, queue.hours, input)) : []),
    [counts, day, queue.hours, input],
  );
  if (!counts)
    return (
      <EmptyState icon={IconChartLine} title={t('nothing.title')} hint={t('nothing.hint')}>
        <Button size="xs" variant="default" onClick={onAskAgain}>
          {t('again')}
        </Button>
      </EmptyState>
    );
  return (
    <>
      <ForecastWords forecast={forecast} />
      <PlanInputs queue={queue} settings={settings} measured={measured} onChange={change} />
      <div className={classes.panels}>
        <ArrivalsPanel forecast={forecast} plan={plan} />
        <HeadsPanel plan={plan} extra={extra} onExtra={setExtra} patient={input.patienceMs !== undefined} />
      </div>
    </>
  );
}

/** A line that never closes has nights in which nobody comes: they are not worth the room. */
function withoutQuietEnds(plan: readonly PlannedHalfHour[]): PlannedHalfHour[] {
  const isBusy = ({ arrivals }: PlannedHalfHour) => arrivals > 0;
  return plan.slice(Math.max(0, plan.findIndex(isBusy)), plan.findLastIndex(isBusy) + 1);
}
