import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FocusGroup, groupProblems } from '../../../../domain/study/study.ts';
import type { Instant } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';

/** A talk with several customers: when, how many came, what they said. */
export function GroupForm({ studyId, now }: { studyId: string; now: Instant }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [form, keep, clear] = useDraft<Partial<FocusGroup>>(`improve.group.${studyId}`, {});
  const [tried, setTried] = useState(false);
  const change = (part: Partial<FocusGroup>) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried && groupProblems(form, now).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    const { heldOn, people, notes } = form;
    if (groupProblems(form, now).length > 0 || !heldOn || people === undefined || !notes) return;
    const group = { heldOn, people, notes };
    if (!attempt(() => mutate('study.group', { studyId, groupId: newId(), group }))) return;
    clear();
    setTried(false);
  };
  return (
    <KeyForm name={t('study.addGroup')} className={classes.card} submit={submit}>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('study.heldOn')}
          withAsterisk
          value={form.heldOn ?? ''}
          error={errorOf('heldOn')}
          onChange={(event) => change({ heldOn: event.currentTarget.value || undefined })}
        />
        <NumberInput
          label={t('study.people')}
          withAsterisk
          min={2}
          max={50}
          allowDecimal={false}
          value={form.people ?? ''}
          error={errorOf('people')}
          onChange={(value) => change({ people: value === '' ? undefined : Number(value) })}
        />
      </div>
      <Textarea
        label={t('study.notes')}
        description={t('study.notesHint')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={12}
        maxLength={8_000}
        value={form.notes ?? ''}
        error={errorOf('notes')}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit" variant="default">
          {t('study.addGroup')}
        </Button>
      </div>
    </KeyForm>
  );
}
