import { Button, Select, Skeleton } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../domain/calendar/site-time.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { useNow } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { DayChoice } from './day-choice.tsx';
import { DayForecast } from './day-forecast.tsx';
import classes from './staffing.module.css';
import { useHistory } from './use-forecast.ts';

interface Props {
  queues: readonly Queue[];
  queue: Queue;
  onSelect(queueId: string): void;
}

/** What a day of a queue is expected to bring, and the people it takes. */
export function StaffingSection({ queues, queue, onSelect }: Props) {
  const { t } = useTranslation('staffing');
  const { language } = useFormat();
  const today = dayOf(useNow(60_000));
  const [ahead, setAhead] = useState(0);
  const history = useHistory(queue, today);
  return (
    <section className={classes.staffing} aria-label={t('title')}>
      <div className={classes.choices}>
        <Select
          size="xs"
          aria-label={t('queue')}
          value={queue.id}
          allowDeselect={false}
          data={queues.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(id) => id !== null && onSelect(id)}
        />
        <DayChoice today={today} ahead={ahead} onChange={setAhead} />
      </div>
      {history.answer ? (
        <DayForecast
          queue={queue}
          day={today + ahead}
          history={history.answer}
          onAskAgain={history.refresh}
        />
      ) : history.state === 'offline' || history.state === 'failed' ? (
        <EmptyState icon={IconCloudOff} title={t(`${history.state}.title`)} hint={t(`${history.state}.hint`)}>
          <Button size="xs" variant="default" onClick={history.refresh}>
            {t('again')}
          </Button>
        </EmptyState>
      ) : (
        <Skeleton height={320} role="status" aria-label={t('asking')} />
      )}
    </section>
  );
}
