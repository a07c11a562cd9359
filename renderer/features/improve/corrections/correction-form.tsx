import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CorrectionContent,
  correctionProblems,
  wantsMore,
} from '../../../../domain/correction/correction.ts';
import type { FindingRef } from '../../../../domain/correction/finding.ts';
import { type SummedFigureId, summedFigureIds } from '../../../../domain/metrics/formulas.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { askIdOf } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { usePeopleOptions } from '../parts/use-names.ts';
import { ComplaintType } from './complaint-type.tsx';
import { targetOf } from './figure-text.ts';
import { FindingLine } from './finding-line.tsx';

interface Props {
  problemId: string | undefined;
  /** It is asked for because of this, and waits for somebody else's word. */
  finding: FindingRef | undefined;
  done(correctionId: string): void;
}

type Form = Partial<Omit<CorrectionContent, 'target' | 'problemId' | 'finding'>> & { target?: number };

const empty: Form = { metric: 'csat' };

/** A new corrective action. Without a figure that shows its effect it cannot be made (C-211). */
export function CorrectionForm({ problemId, finding, done }: Props) {
  const { t } = useTranslation(['improve', 'words']);
  const { language } = useFormat();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [form, keep, clear] = useDraft<Form>(
    `improve.correction.${finding ? askIdOf(finding) : (problemId ?? 'new')}`,
    empty,
  );
  const [tried, setTried] = useState(false);
  const people = usePeopleOptions();
  const queues = useQueues();
  const problem = useView((rows) => rows.get('problem', problemId ?? '')?.title, [problemId]);
  const metric = form.metric ?? 'csat';
  const problems = correctionProblems({ ...form, finding }, now);
  const title = t(finding ? 'request.ask' : 'correction.new');
  const change = (part: Form) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { title, ownerId, queueId, dueAt, target } = form;
    if (problems.length > 0 || target === undefined) return;
    if (!title || !ownerId || !queueId || dueAt === undefined) return;
    const correctionId = newId();
    const { complaintsOf, why } = form;
    const base = { title, ownerId, queueId, dueAt, metric, target: targetOf(metric, target) };
    const content = {
      ...base,
      ...(problemId && { problemId }),
      ...(complaintsOf && { complaintsOf }),
      ...(finding && { finding, why: why?.trim() }),
    };
    if (!attempt(() => mutate('correction.make', { correctionId, content }))) return;
    clear();
    done(correctionId);
  };
  const choice = { allowDeselect: false, comboboxProps: { withinPortal: false } };
  return (
    <KeyForm name={title} className={classes.page} submit={submit}>
      <h2 className={classes.title}>{title}</h2>
      {finding && <FindingLine finding={finding} />}
      {problem && <p className={classes.quiet}>{t('correction.against', { problem })}</p>}
      <TextInput
        label={t(finding ? 'request.title' : 'correction.title')}
        withAsterisk
        maxLength={200}
        value={form.title ?? ''}
        error={errorOf('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      {finding && (
        <Textarea
          label={t('request.why')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
          value={form.why ?? ''}
          error={errorOf('why')}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
      )}
      <div className={classes.pair}>
        <Select
          {...choice}
          label={t('owner')}
          withAsterisk
          searchable
          data={people}
          value={form.ownerId ?? null}
          error={errorOf('ownerId')}
          onChange={(value) => change({ ownerId: value ?? undefined })}
        />
        <SiteDateTime
          label={t('due')}
          value={form.dueAt}
          onChange={(dueAt) => change({ dueAt })}
          now={now}
          error={errorOf('dueAt')}
        />
      </div>
      <div className={classes.pair}>
        <Select
          {...choice}
          label={t('correction.queue')}
          withAsterisk
          data={queues}
          value={form.queueId ?? null}
          error={errorOf('queueId')}
          onChange={(value) => change({ queueId: value ?? undefined })}
        />
        <Select
          {...choice}
          label={t('correction.metric')}
          searchable
          data={summedFigureIds.map((value) => ({ value, label: entryOf(value).name[language] }))}
          value={metric}
          onChange={(value) => change({ metric: metricOf(value), complaintsOf: undefined })}
        />
        <NumberInput
          label={t(wantsMore(metric) ? 'correction.atLeast' : 'correction.atMost', {
            unit: t(`unit.${entryOf(metric).unit}`),
          })}
          withAsterisk
          min={0}
          decimalScale={1}
          value={form.target ?? ''}
          error={tried && form.target === undefined ? t('words:problem.required') : undefined}
          onChange={(value) => change({ target: value === '' ? undefined : Number(value) })}
        />
      </div>
      {metric === 'complaintRate' && (
        <ComplaintType value={form.complaintsOf} choose={(complaintsOf) => change({ complaintsOf })} />
      )}
      <p className={classes.quiet}>{`${entryOf(metric).formula[language]}. ${t('correction.how')}`}</p>
      <div className={classes.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t(finding ? 'request.send' : 'correction.make')}
        </Button>
      </div>
    </KeyForm>
  );
}

const metricOf = (value: string | null): SummedFigureId =>
  summedFigureIds.find((one) => one === value) ?? 'csat';

/** A lead makes actions for the queues they lead, others for any. */
function useQueues(): { value: string; label: string }[] {
  const { language } = useFormat();
  const { person } = useSession();
  return useView(
    (rows) =>
      rows
        .all('queue')
        .filter(({ id }) => hasRole(person, 'evaluator', 'manager') || person.queueIds.includes(id))
        .map(({ id, name }) => ({ value: id, label: name[language] })),
    [person, language],
  );
}
