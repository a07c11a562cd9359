import { IconSearchOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseGroup } from '../../../domain/policy/clause.ts';
import { countClauses } from '../../../domain/policy/count-clauses.ts';
import { statusOf } from '../../../domain/policy/find-clauses.ts';
import { clauses as all, clauseGroups, type RegisteredClause } from '../../../domain/policy/register.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type VirtualRow, VirtualRows } from '../../ui/virtual-rows.tsx';
import classes from './policy-screen.module.css';
import { StatusMark } from './status-mark.tsx';

interface Props {
  clauses: readonly RegisteredClause[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** Clauses by group, each group with how many of all its clauses are carried out. */
export function ClauseList({ clauses, selectedId, onSelect }: Props) {
  const { t } = useTranslation('policy');
  const rows = useMemo(
    (): VirtualRow<RegisteredClause>[] =>
      clauseGroups.flatMap((group) => {
        const own = clauses.filter((clause) => clause.group.id === group.id);
        if (own.length === 0) return [];
        return [
          { id: group.id, heading: <GroupHeading group={group} /> },
          ...own.map((item) => ({ id: item.id, item })),
        ];
      }),
    [clauses],
  );
  if (rows.length === 0) return <EmptyState icon={IconSearchOff} title={t('none')} hint={t('noneHint')} />;
  return (
    <VirtualRows
      rows={rows}
      label={t('clauses')}
      rowHeight={76}
      headingHeight={30}
      activeId={selectedId}
      onActive={onSelect}
      render={(clause) => <ClauseRow clause={clause} />}
    />
  );
}

function GroupHeading({ group: { id, name } }: { group: ClauseGroup }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const count = countClauses(all.filter(({ group }) => group.id === id));
  return (
    <div className={classes.heading}>
      <span className={classes.cut}>
        {id} {name[language]}
      </span>
      <span>{t('count', { ...count })}</span>
    </div>
  );
}

function ClauseRow({ clause }: { clause: RegisteredClause }) {
  const { language } = useFormat();
  return (
    <div className={classes.row}>
      <span className={classes.rule}>{clause.rule[language]}</span>
      <span className={classes.under}>
        <span className={classes.id}>{clause.id}</span>
        <StatusMark status={statusOf(clause)} />
      </span>
    </div>
  );
}
