import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionProblems } from '../../../../domain/pack/pack.ts';
import type { Instant } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { usePeopleOptions } from '../parts/use-names.ts';

interface Form {
  text?: string;
  ownerId?: string;
  dueAt?: Instant;
}

/** One decision of the meeting, with who does it and by when. */
export function DecisionForm({ packId, now }: { packId: string; now: Instant }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const people = usePeopleOptions();
  const [form, keep, clear] = useDraft<Form>(`improve.decision.${packId}`, {});
  const [tried, setTried] = useState(false);
  const errorOf = (field: string) => {
    const found = tried && decisionProblems(form, now).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { text, ownerId, dueAt } = form;
    if (decisionProblems(form, now).length > 0 || !text || !ownerId || dueAt === undefined) return;
    const args = { packId, decisionId: newId(), content: { text, ownerId, dueAt } };
    if (!attempt(() => mutate('pack.decide', args))) return;
    clear();
    setTried(false);
  };
  return (
    <KeyForm name={t('pack.decide')} className={classes.card} submit={submit}>
      <TextInput
        label={t('pack.decision')}
        withAsterisk
        maxLength={1_000}
        value={form.text ?? ''}
        error={errorOf('text')}
        onChange={(event) => keep({ ...form, text: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('owner')}
          withAsterisk
          searchable
          data={people}
          value={form.ownerId ?? null}
          error={errorOf('ownerId')}
          onChange={(value) => keep({ ...form, ownerId: value ?? undefined })}
          comboboxProps={{ withinPortal: false }}
        />
        <SiteDateTime
          label={t('due')}
          value={form.dueAt}
          onChange={(dueAt) => keep({ ...form, dueAt })}
          now={now}
          error={errorOf('dueAt')}
        />
      </div>
      <div className={classes.actions}>
        <Button type="submit" variant="default">
          {t('pack.decide')}
        </Button>
      </div>
    </KeyForm>
  );
}
