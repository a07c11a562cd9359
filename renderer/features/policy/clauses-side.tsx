import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClauseQuery, findClauses } from '../../../domain/policy/find-clauses.ts';
import { clauses } from '../../../domain/policy/register.ts';
import { go } from '../../stores/place.ts';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { ClauseDetail } from './clause-detail.tsx';
import { ClauseFilters } from './clause-filters.tsx';
import { ClauseList } from './clause-list.tsx';
import { GroupCounts } from './group-counts.tsx';

/** The 288 clauses of the service manuals with what carries each out. */
export function ClausesSide({ clauseId }: { clauseId: string | undefined }) {
  const { t } = useTranslation('policy');
  const [query, setQuery] = useState<ClauseQuery>({});
  const shown = useMemo(() => findClauses(clauses, query), [query]);
  const selected = clauses.find(({ id }) => id === clauseId);
  return (
    <ListAndDetail
      title={t('title')}
      highBar
      list={
        <ListSide bar={<ClauseFilters query={query} onChange={setQuery} shown={shown} />}>
          <ClauseList
            clauses={shown}
            selectedId={selected?.id}
            onSelect={(id) => go({ screen: 'policy', clauseId: id })}
          />
        </ListSide>
      }
    >
      {selected ? (
        <ClauseDetail key={selected.id} clause={selected} onClose={() => go({ screen: 'policy' })} />
      ) : (
        <GroupCounts onChoose={(groupId) => setQuery({ groupId })} />
      )}
    </ListAndDetail>
  );
}
