import { useCallback } from 'react';
import { CASE_SEARCH_FROM, type FoundCases } from '../../../../contract/http/cases.ts';
import { type SearchState, useApi, useSearch } from '../../../data/index.ts';
import { keepFound } from '../found-cases.ts';

const nothing: FoundCases['cases'] = [];

/** The centre's archive by words or number, when the line is there. */
export function useArchive(text: string): { cases: FoundCases['cases']; state: SearchState | 'more' } {
  const api = useApi();
  const ask = useCallback(
    async (query: string) => {
      const found = await api.searchCases(query);
      keepFound(found.cases);
      return found;
    },
    [api],
  );
  const { found, state } = useSearch(text, CASE_SEARCH_FROM, ask);
  return { cases: found?.cases ?? nothing, state: found?.more ? 'more' : state };
}
