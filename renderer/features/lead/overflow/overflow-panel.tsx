import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './overflow.module.css';

/** For how long another queue helps, in minutes. */
const LASTS = [15, 30, 60, 120] as const;

/** Has another queue help this one out at once, until an end; taken back with one click. */
export function OverflowPanel({ queue }: { queue: Queue }) {
  const { t } = useTranslation('lead');
  const { language, time } = useFormat();
  const now = useNow(1_000);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const others = useView((rows) => rows.all('queue').filter(({ id }) => id !== queue.id), [queue.id]);
  const [minutes, setMinutes] = useState<number>(30);
  const { openedOverflow } = queue;
  if (openedOverflow && now < openedOverflow.until)
    return (
      <p className={classes.overflow} role="status" data-open>
        <b>
          {t('overflow.open', {
            queue: others.find(({ id }) => id === openedOverflow.toQueueId)?.name[language],
            time: time(openedOverflow.until),
          })}
        </b>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => attempt(() => mutate('queue.closeOverflow', { queueId: queue.id }))}
        >
          {t('overflow.close')}
        </Button>
      </p>
    );
  if (others.length === 0) return null;
  const open = (toQueueId: string) =>
    attempt(() =>
      mutate('queue.openOverflow', { queueId: queue.id, toQueueId, until: now + minutes * MINUTE }),
    );
  return (
    <div className={classes.overflow}>
      <span className={classes.quiet}>{t('overflow.title', { queue: queue.name[language] })}</span>
      <Select
        size="xs"
        w={130}
        aria-label={t('overflow.lasts')}
        allowDeselect={false}
        value={String(minutes)}
        data={LASTS.map((one) => ({ value: String(one), label: t('overflow.minutes', { count: one }) }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <Select
        size="xs"
        w={200}
        aria-label={t('overflow.to')}
        placeholder={t('overflow.to')}
        value={null}
        data={others.map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={(id) => id && open(id)}
      />
    </div>
  );
}
