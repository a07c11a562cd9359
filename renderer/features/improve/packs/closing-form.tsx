import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closingProblems, type Pack } from '../../../../domain/pack/pack.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { usePeopleOptions } from '../parts/use-names.ts';

/** Ends the meeting: who was there, and what was decided or why nothing had to be (C-171). */
export function ClosingForm({ pack }: { pack: Pack }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const people = usePeopleOptions();
  const empty = { attendeeIds: [] as string[], notes: '', none: '' };
  const [form, keep, clear] = useDraft(`improve.closing.${pack.id}`, empty);
  const [tried, setTried] = useState(false);
  const errorOf = (field: string) => {
    const found = tried && closingProblems(pack, form).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (closingProblems(pack, form).length > 0) return;
    if (attempt(() => mutate('pack.close', { packId: pack.id, ...form }))) clear();
  };
  return (
    <KeyForm name={t('pack.close')} className={classes.card} submit={submit}>
      <MultiSelect
        label={t('pack.attendees')}
        withAsterisk
        searchable
        data={people}
        value={form.attendeeIds}
        error={errorOf('attendeeIds')}
        onChange={(attendeeIds) => keep({ ...form, attendeeIds })}
        comboboxProps={{ withinPortal: false }}
      />
      {pack.decisions.length === 0 && (
        <TextInput
          label={t('pack.whyNone')}
          withAsterisk
          maxLength={1_000}
          value={form.none}
          error={errorOf('none')}
          onChange={(event) => keep({ ...form, none: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('pack.notes')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        value={form.notes}
        onChange={(event) => keep({ ...form, notes: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit">{t('pack.close')}</Button>
      </div>
    </KeyForm>
  );
}
