import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClauseQuery, findClauses } from '../../../domain/policy/find-clauses.ts';
import { clauses } from '../../../domain/policy/register.ts';
import { go, usePlace } from '../../stores/place.ts';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { ClauseDetail } from './clause-detail.tsx';
import { ClauseFilters } from './clause-filters.tsx';
import { ClauseList } from './clause-list.tsx';
import { GroupCounts } from './group-counts.tsx';

/** The 288 clauses of the service manuals: what each asks for, what carries it out and proves it, and what is not there yet. */
export function PolicyScreen() {
  const { t } = useTranslation('policy');
  const place = usePlace();
  const [query, setQuery] = useState<ClauseQuery>({});
  const shown = useMemo(() => findClauses(clauses, query), [query]);
  const asked = place.screen === 'policy' ? place.clauseId : undefined;
  const selected = clauses.find(({ id }) => id === asked);
  return (
    <ListAndDetail
      title={t('title')}
      highBar
      list={
        <ListSide bar={<ClauseFilters query={query} onChange={setQuery} shown={shown} />}>
          <ClauseList
            clauses={shown}
            selectedId={selected?.id}
            onSelect={(clauseId) => go({ screen: 'policy', clauseId })}
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
