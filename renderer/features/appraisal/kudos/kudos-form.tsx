import { Button, MultiSelect, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type KudosForm as Form,
  KUDOS_LIMIT,
  kudosKinds,
  kudosProblems,
} from '../../../../domain/kudos/kudos.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { HOUR } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';

const empty: Form = { kind: 'goodCase', interactionIds: [], text: '' };
const SHOWN = 50;
const MOST = 5;

/** Names somebody for matters they had in hand, or a team. What would tell who the customer was is covered when it is put up. */
export function KudosForm() {
  const { t } = useTranslation(['appraisal', 'words']);
  const format = useFormat();
  const now = useNow(HOUR);
  const { person } = useSession();
  const [form, keep, clear] = useDraft<Form>('kudos', empty);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { kind, personId, teamId, interactionIds, text } = form;
  const people = useView((rows) => rows.all('person'));
  const queues = useView((rows) => rows.all('queue'));
  const matters = useView(
    (rows) =>
      rows
        .where('interaction', 'state', 'closed')
        .filter(({ ownerId }) => ownerId !== undefined && ownerId === personId)
        .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
        .slice(0, SHOWN),
    [personId],
  );
  const change = (part: Partial<Form>) => keep({ ...form, ...part });
  const errorOf = (field: string) => {
    const found = tried ? kudosProblems(form).find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const give = () => {
    setTried(true);
    if (kudosProblems(form).length > 0) return;
    if (!attempt(() => mutate('kudos.give', { kudosId: newId(), form }))) return;
    clear();
    setTried(false);
  };
  const agents = people.filter((one) => hasRole(one, 'agent') && one.id !== person.id);
  return (
    <form
      className={classes.form}
      aria-label={t('kudos.give')}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Select
        size="xs"
        label={t('kudos.kind')}
        allowDeselect={false}
        data={kudosKinds.map((value) => ({ value, label: t(`kudos.kind.${value}`) }))}
        value={kind}
        onChange={(value) =>
          change({ kind: kudosKinds.find((one) => one === value) ?? kind, interactionIds: [] })
        }
      />
      {kind === 'team' ? (
        <Select
          size="xs"
          label={t('goals.team')}
          data={queues.map(({ id, name }) => ({ value: id, label: name[format.language] }))}
          value={teamId ?? null}
          error={errorOf('teamId')}
          onChange={(value) => change({ teamId: value ?? undefined })}
        />
      ) : (
        <>
          <Select
            size="xs"
            searchable
            label={t('kudos.person')}
            data={agents.map(({ id, name }) => ({ value: id, label: name }))}
            value={personId ?? null}
            error={errorOf('personId')}
            onChange={(value) => change({ personId: value ?? undefined, interactionIds: [] })}
          />
          <MultiSelect
            size="xs"
            searchable
            label={t('kudos.matters')}
            description={personId && matters.length === 0 ? t('kudos.noMatters') : undefined}
            maxValues={MOST}
            data={matters.map(({ id, topic, customerName, closedAt }) => ({
              value: id,
              label: [topic ?? customerName, closedAt === undefined ? '' : format.dayAndTime(closedAt, now)]
                .filter(Boolean)
                .join(' · '),
            }))}
            value={interactionIds}
            error={errorOf('interactionIds')}
            onChange={(value) => change({ interactionIds: value })}
          />
        </>
      )}
      <Textarea
        size="xs"
        label={t('kudos.text')}
        autosize
        minRows={3}
        maxLength={KUDOS_LIMIT}
        value={text}
        error={errorOf('text')}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <Button type="submit" size="xs" w="max-content">
        {t('kudos.give')}
      </Button>
      <p className={classes.quiet}>{t('kudos.masked')}</p>
    </form>
  );
}
