import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseQuery, ClauseStatus } from '../../../domain/policy/find-clauses.ts';
import { clauseGroups, type RegisteredClause } from '../../../domain/policy/register.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ExportClauses } from './export-clauses.tsx';
import classes from './policy-screen.module.css';

const manuals = ['0', '1', '2', '3', '4'];
const statuses: readonly ClauseStatus[] = ['carriedOut', 'notYet'];

interface Props {
  query: ClauseQuery;
  onChange(query: ClauseQuery): void;
  /** The clauses that meet it. */
  shown: readonly RegisteredClause[];
}

/** What is looked for among the clauses, how many were found, and their export. */
export function ClauseFilters({ query, onChange, shown }: Props) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const field = useRef<HTMLInputElement>(null);
  useCommand({ id: 'policy.find', label: t('search'), shortcut: 'find', run: () => field.current?.focus() });
  const set = (part: ClauseQuery) => onChange({ ...query, ...part });
  return (
    <>
      <TextInput
        ref={field}
        className={classes.search}
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} />}
        rightSection={<Keys shortcut="find" />}
        value={query.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        className={classes.filter}
        size="xs"
        clearable
        aria-label={t('manual')}
        placeholder={t('manual')}
        clearButtonProps={{ 'aria-label': t('all', { filter: t('manual') }) }}
        data={manuals.map((value) => ({ value, label: t('manual.name', { number: value }) }))}
        value={query.manual === undefined ? null : String(query.manual)}
        onChange={(value) => set({ manual: value === null ? undefined : Number(value) })}
      />
      <Select
        className={classes.filter}
        size="xs"
        clearable
        aria-label={t('status')}
        placeholder={t('status')}
        clearButtonProps={{ 'aria-label': t('all', { filter: t('status') }) }}
        data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={query.status ?? null}
        onChange={(value) => set({ status: statuses.find((one) => one === value) })}
      />
      <Select
        className={classes.search}
        size="xs"
        clearable
        aria-label={t('group')}
        placeholder={t('group')}
        clearButtonProps={{ 'aria-label': t('all', { filter: t('group') }) }}
        data={clauseGroups.map(({ id, name }) => ({ value: id, label: `${id} ${name[language]}` }))}
        value={query.groupId ?? null}
        onChange={(value) => set({ groupId: value ?? undefined })}
      />
      <output className={classes.found}>{t('found', { count: shown.length })}</output>
      <ExportClauses clauses={shown} />
    </>
  );
}
