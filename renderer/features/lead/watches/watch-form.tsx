import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leadsQueue } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { MINUTE, SECOND } from '../../../../domain/time.ts';
import { type Watch, type WatchContent, watchProblems } from '../../../../domain/watch/watch.ts';
import { unitOf, type WatchedFigure, watchedFigureSchema } from '../../../../domain/watch/watched-figure.ts';
import { newId, useMutate, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { usual } from './usual-limits.ts';
import classes from './watches.module.css';

interface Props {
  queues: readonly Queue[];
  queue: Queue;
  /** The one that is changed; a new one otherwise. */
  watch: Watch | undefined;
  onDone(): void;
}

/** What is watched, from where on it is wrong and where it is right again, and whose it is. */
export function WatchForm({ queues, queue, watch, onDone }: Props) {
  const { t } = useTranslation(['watches', 'words']);
  const { person } = useSession();
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [form, setForm] = useState<WatchContent>(
    watch ?? { ...usual('longestWait', queue), queueId: queue.id, ownerId: person.id, coolMs: 15 * MINUTE },
  );
  const leads = useView(
    (rows) => rows.all('person').filter((one) => leadsQueue(one, form.queueId)),
    [form.queueId],
  );
  const wrong = watchProblems(form).some(({ field }) => field === 'clear');
  const unit = unitOf(form.figure);
  const scale = unit === 'ms' ? SECOND : 1;
  const choose = (figure: WatchedFigure) => {
    const of = queues.find(({ id }) => id === form.queueId) ?? queue;
    setForm({ ...form, ...usual(figure, of) });
  };
  const save = () => {
    if (wrong) return;
    const { queueId, figure, side, limit, clear, ownerId, coolMs } = form;
    const content = { queueId, figure, side, limit, clear, ownerId, coolMs };
    if (attempt(() => mutate('watch.set', { watchId: watch?.id ?? newId(), content }))) onDone();
  };
  const amount = (field: 'limit' | 'clear') => (
    <NumberInput
      size="xs"
      label={t(`form.${field}.${form.side}`, { unit: t(`unit.${unit}`) })}
      min={0}
      value={form[field] / scale}
      error={field === 'clear' && wrong && t(`form.clearWrong.${form.side}`)}
      onChange={(value) => setForm({ ...form, [field]: Number(value) * scale })}
    />
  );
  return (
    <form
      className={classes.form}
      aria-label={t('new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Select
        size="xs"
        label={t('col.figure')}
        allowDeselect={false}
        value={form.figure}
        data={watchedFigureSchema.options.map((value) => ({ value, label: t(`figure.${value}`) }))}
        onChange={(figure) => figure && choose(figure as WatchedFigure)}
      />
      <Select
        size="xs"
        label={t('col.queue')}
        allowDeselect={false}
        value={form.queueId}
        data={queues.map(({ id, name }) => ({ value: id, label: name[language] }))}
        onChange={(queueId) => queueId && setForm({ ...form, queueId })}
      />
      {amount('limit')}
      {amount('clear')}
      <NumberInput
        size="xs"
        label={t('form.cool')}
        min={0}
        max={1_440}
        value={form.coolMs / MINUTE}
        onChange={(minutes) => setForm({ ...form, coolMs: Math.round(Number(minutes) * MINUTE) })}
      />
      <Select
        size="xs"
        label={t('col.owner')}
        allowDeselect={false}
        value={form.ownerId}
        data={leads.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ownerId) => ownerId && setForm({ ...form, ownerId })}
      />
      <div className={classes.formActs}>
        <Button type="submit" size="xs" disabled={wrong}>
          {t('form.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
