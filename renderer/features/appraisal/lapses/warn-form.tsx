import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAPSE_LIMIT, type LapseForm, lapseProblems } from '../../../../domain/lapse/lapse.ts';
import { hasRole, leadsQueue } from '../../../../domain/person/person.ts';
import { newId, useDraft, useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

const EMPTY: LapseForm = { agentId: '', what: '', rule: '' };

/** Warns somebody in writing, with the rule it is about. */
export function WarnForm({ onDone }: { onDone(lapseId: string): void }) {
  const { t } = useTranslation(['appraisal', 'words']);
  const { person } = useSession();
  const [form, keep, clear] = useDraft<LapseForm>('lapse.new', EMPTY);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const people = useView((rows) => rows.all('person'));
  const theirs = people.filter(
    (one) =>
      one.id !== person.id &&
      hasRole(one, 'agent') &&
      (hasRole(person, 'manager') || one.queueIds.some((id) => leadsQueue(person, id))),
  );
  const errorOf = (field: string) => {
    const found = tried ? lapseProblems(form).find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const warn = () => {
    setTried(true);
    const lapseId = newId();
    if (lapseProblems(form).length > 0 || !attempt(() => mutate('lapse.warn', { lapseId, form }))) return;
    clear();
    onDone(lapseId);
  };
  return (
    <form
      className={classes.form}
      aria-label={t('lapse.new')}
      onSubmit={(event) => {
        event.preventDefault();
        warn();
      }}
    >
      <p className={classes.quiet}>{t('lapse.why')}</p>
      <Select
        size="xs"
        searchable
        label={t('lapse.person')}
        data={theirs.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.agentId || null}
        error={errorOf('agentId')}
        onChange={(value) => keep({ ...form, agentId: value ?? '' })}
      />
      <Textarea
        size="xs"
        label={t('lapse.what')}
        autosize
        minRows={3}
        maxLength={LAPSE_LIMIT}
        value={form.what}
        error={errorOf('what')}
        onChange={({ currentTarget }) => keep({ ...form, what: currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('lapse.rule')}
        value={form.rule}
        error={errorOf('rule')}
        onChange={({ currentTarget }) => keep({ ...form, rule: currentTarget.value })}
      />
      <Button type="submit" size="xs" w="max-content">
        {t('lapse.give')}
      </Button>
    </form>
  );
}
