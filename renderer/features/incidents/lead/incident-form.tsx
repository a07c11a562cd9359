import { Button, MultiSelect, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  INCIDENT_TEXT_LIMIT,
  INCIDENT_TITLE_LIMIT,
  incidentProblems,
} from '../../../../domain/incident/incident.ts';
import { isSaidAsWhole } from '../../../../domain/script/script-use.ts';
import { newId, useDraft, useMutate, useSession, useView } from '../../../data/index.ts';
import { pressed } from '../../../ui/keys.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './section.module.css';

interface Draft {
  title: string;
  text: string;
  /** Undefined until somebody chooses: all that one leads. */
  queueIds?: string[];
  scriptId?: string;
  drill: boolean;
}
const empty: Draft = { title: '', text: '', drill: false };

/** What goes on, what to do and what to say: the least that everybody has to know. */
export function IncidentForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation(['incidents', 'words']);
  const { person } = useSession();
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft<Draft>('incident.new', empty);
  const [asked, setAsked] = useState(false);
  const { queues, scripts } = useView(
    (rows) => ({
      queues: person.queueIds.flatMap((id) => rows.get('queue', id) ?? []),
      scripts: rows.all('script').filter((one) => isSaidAsWhole(one) && one.moment !== 'guided'),
    }),
    [person],
  );
  const content = { ...draft, queueIds: draft.queueIds ?? person.queueIds };
  const problems = incidentProblems(content);
  const wrong = (field: string) => {
    const problem = asked && problems.find((one) => one.field === field)?.problem;
    return problem ? t(`words:problem.${problem}`) : undefined;
  };
  const declare = () => {
    setAsked(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('incident.declare', { incidentId: newId(), content }))) return;
    clear();
    onDone();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('declare')}
      onSubmit={(event) => {
        event.preventDefault();
        declare();
      }}
      onKeyDown={(event) => {
        if (!pressed(event, 'mod+Enter')) return;
        event.preventDefault();
        declare();
      }}
    >
      <TextInput
        data-autofocus
        label={t('form.title')}
        maxLength={INCIDENT_TITLE_LIMIT}
        value={draft.title}
        error={wrong('title')}
        onChange={(event) => keep({ ...draft, title: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('form.queues')}
        value={content.queueIds}
        data={queues.map(({ id, name }) => ({ value: id, label: name[language] }))}
        error={wrong('queueIds')}
        onChange={(queueIds) => keep({ ...draft, queueIds })}
      />
      <Textarea
        className={classes.wide}
        autosize
        minRows={2}
        maxRows={6}
        label={t('form.text')}
        maxLength={INCIDENT_TEXT_LIMIT}
        value={draft.text}
        error={wrong('text')}
        onChange={(event) => keep({ ...draft, text: event.currentTarget.value })}
      />
      <Select
        searchable
        clearable
        label={t('form.script')}
        value={draft.scriptId ?? null}
        data={scripts.map(({ id, title }) => ({ value: id, label: title[language] }))}
        onChange={(scriptId) => keep({ ...draft, scriptId: scriptId ?? undefined })}
      />
      <Switch
        mt="xl"
        label={t('form.drill')}
        checked={draft.drill}
        onChange={(event) => keep({ ...draft, drill: event.currentTarget.checked })}
      />
      <div className={classes.acts}>
        <Button type="submit" size="xs" color={draft.drill ? undefined : 'red.9'}>
          {t(draft.drill ? 'form.startDrill' : 'form.start')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
