import { Button, Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, siteDay } from '../../../../domain/calendar/site-time.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import { earliestDate } from '../../../../domain/policy/parameter-row.ts';
import { grades } from '../../../../domain/sla/grade.ts';
import {
  type PromiseDraft,
  type PromiseVersion,
  promiseProblems,
} from '../../../../domain/sla/service-promise.ts';
import { HOUR } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { LimitField } from './limit-field.tsx';

interface Props {
  /** The promise of which it is another version; a new one without it. */
  promiseId?: string | undefined;
  last?: PromiseVersion | undefined;
  onDone(promiseId: string): void;
}

const draftOf = (last: PromiseVersion | undefined, effectiveFrom: string): PromiseDraft =>
  last
    ? {
        ...{ name: last.name, holdsFor: last.holdsFor, answer: last.answer, handling: last.handling },
        ...{ grade: last.grade, effectiveFrom, reason: '' },
      }
    : { name: '', holdsFor: {}, effectiveFrom, reason: '' };

/** What is promised to whom, from a day to come: answer time, handling limit and grade are all needed (C-019). */
export function PromiseForm({ promiseId, last, onDone }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const channels = useChannelWords();
  const { language } = useFormat();
  const now = useNow(HOUR);
  const earliest = earliestDate(now);
  const [kept, keep, clear] = useDraft<PromiseDraft>(
    `promise.${promiseId ?? 'new'}`,
    draftOf(last, earliest),
  );
  // A draft of last week names no day of before tomorrow.
  const draft =
    siteDay(kept.effectiveFrom) >= siteDay(earliest) ? kept : { ...kept, effectiveFrom: earliest };
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const queues = useView((rows) =>
    rows.all('queue').map(({ id, name }) => ({ value: id, label: name[language] })),
  );
  const problems = promiseProblems(draft, now);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    if (field === 'answer' && found?.problem === 'invalid') return t('promises.tooLongAnswer');
    return found && t(`words:problem.${found.problem}`);
  };
  const change = (part: Partial<PromiseDraft>) => keep({ ...draft, ...part });
  const narrow = (part: PromiseDraft['holdsFor']) => change({ holdsFor: { ...draft.holdsFor, ...part } });
  const propose = () => {
    setTried(true);
    if (problems.length > 0) return;
    const id = promiseId ?? newId();
    if (!attempt(() => mutate('servicePromise.propose', { promiseId: id, draft }))) return;
    clear();
    onDone(id);
  };
  const { urgent } = draft.holdsFor;
  return (
    <form
      className={classes.form}
      aria-label={t(promiseId ? 'promises.change' : 'promises.new')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        propose();
      }}
    >
      <h3>{t(promiseId ? 'promises.change' : 'promises.new')}</h3>
      <TextInput
        size="xs"
        label={t('promises.name')}
        value={draft.name}
        error={errorOf('name')}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <MultiSelect
        size="xs"
        label={t('promises.queues')}
        placeholder={draft.holdsFor.queueIds?.length ? undefined : t('promises.all')}
        data={queues}
        value={draft.holdsFor.queueIds ?? []}
        onChange={(queueIds) => narrow({ queueIds })}
      />
      <MultiSelect
        size="xs"
        label={t('promises.channels')}
        placeholder={draft.holdsFor.channels?.length ? undefined : t('promises.all')}
        data={channels.choices}
        value={draft.holdsFor.channels ?? []}
        onChange={(chosen) => narrow({ channels: channels.channels.filter((one) => chosen.includes(one)) })}
      />
      <MultiSelect
        size="xs"
        label={t('promises.kinds')}
        placeholder={draft.holdsFor.kinds?.length ? undefined : t('promises.all')}
        data={kindSchema.options.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
        value={draft.holdsFor.kinds ?? []}
        onChange={(chosen) => narrow({ kinds: kindSchema.options.filter((one) => chosen.includes(one)) })}
      />
      <Select
        size="xs"
        label={t('promises.urgency')}
        placeholder={t('promises.all')}
        clearable
        data={[
          { value: 'urgent', label: t('promises.urgent') },
          { value: 'notUrgent', label: t('promises.notUrgent') },
        ]}
        value={urgent === undefined ? null : urgent ? 'urgent' : 'notUrgent'}
        onChange={(chosen) => narrow({ urgent: chosen === null ? undefined : chosen === 'urgent' })}
      />
      <LimitField
        label={t('promises.answer')}
        usual="openingMinutes"
        value={draft.answer}
        error={errorOf('answer')}
        onChange={(answer) => change({ answer })}
      />
      <LimitField
        label={t('promises.handling')}
        usual="hours"
        value={draft.handling}
        error={errorOf('handling')}
        onChange={(handling) => change({ handling })}
      />
      <Select
        size="xs"
        label={t('promises.grade')}
        data={grades.map((value) => ({ value, label: t(`words:serviceGrade.${value}`) }))}
        value={draft.grade ?? null}
        error={errorOf('grade')}
        description={draft.grade && t(`promises.gradeMeans.${draft.grade}`)}
        onChange={(chosen) => change({ grade: grades.find((one) => one === chosen) })}
      />
      <TextInput
        size="xs"
        type="date"
        label={t('propose.from')}
        min={earliest}
        value={draft.effectiveFrom}
        error={errorOf('effectiveFrom')}
        onChange={({ currentTarget: { value } }) =>
          change({ effectiveFrom: value ? isoDate(siteDay(value)) : earliest })
        }
      />
      <Textarea
        size="xs"
        autosize
        label={t('propose.reason')}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      {promiseId && (
        <Checkbox
          size="xs"
          label={t('promises.ends')}
          checked={draft.ends ?? false}
          onChange={({ currentTarget: { checked } }) => change({ ends: checked || undefined })}
        />
      )}
      <Button type="submit" size="xs" w="max-content">
        {t('propose')}
      </Button>
      <p className={classes.quiet}>{t('promises.rules')}</p>
    </form>
  );
}
