import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupsDraft, groupsProblems } from '../../../../domain/customer/customer-groups.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { GroupsTable } from './groups-table.tsx';

interface Props {
  basedOn: number;
  table: Pick<GroupsDraft, 'types' | 'served'>;
}

/** The table as a lead or an admin changes it: types of customers, whose people serve each, and why. */
export function GroupsForm({ basedOn, table }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const [draft, keep, clear] = useDraft<GroupsDraft>(`customerGroups.${basedOn}`, { ...table, reason: '' });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = groupsProblems(draft);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const { types, served } = draft;
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('customerGroups.set', { basedOn, draft }))) clear();
  };
  return (
    <form
      className={classes.part}
      aria-label={t('groups.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <GroupsTable
        table={draft}
        edit={{
          name: (id, name) =>
            keep({ ...draft, types: types.map((one) => (one.id === id ? { id, name } : one)) }),
          serve: (id, from, to) =>
            keep({ ...draft, served: { ...served, [id]: { ...served[id], [from]: to } } }),
          remove: (id) => keep({ ...draft, types: types.filter((one) => one.id !== id) }),
          errorOf,
        }}
      />
      <div className={classes.form}>
        <Button
          size="compact-sm"
          variant="default"
          w="max-content"
          leftSection={<IconPlus size={15} />}
          onClick={() =>
            keep({ ...draft, types: [...types, { id: newId(), name: { 'zh-CN': '', en: '' } }] })
          }
        >
          {t('groups.add')}
        </Button>
        <Textarea
          size="xs"
          autosize
          label={t('classes.reason')}
          maxLength={500}
          value={draft.reason}
          error={errorOf('reason')}
          onChange={({ currentTarget }) => keep({ ...draft, reason: currentTarget.value })}
        />
        <div className={classes.top}>
          <Button type="submit" size="xs">
            {t('groups.set')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={clear}>
            {t('classes.discard')}
          </Button>
        </div>
      </div>
    </form>
  );
}
