import { useCallback } from 'react';
import { type FoundCustomers, SEARCH_FROM } from '../../../../contract/http/customers.ts';
import { compareNames } from '../../../../domain/compare-names.ts';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { isMeant } from '../../../../domain/customer/find-customers.ts';
import { type SearchState, useApi, useSearch, useView } from '../../../data/index.ts';

export interface Found {
  /** On this machine: of whom one serves or served. */
  here: readonly Customer[];
  /** In the centre, masked. */
  elsewhere: readonly Customer[];
  more: boolean;
  state: SearchState;
}

const nothing: FoundCustomers = { customers: [], more: false };

/** Customers by name, number, address or account: one's own at once, the centre's when the line is there. */
export function useFoundCustomers(text: string): Found {
  const query = text.trim();
  const here = useView(
    (rows) =>
      rows
        .all('customer')
        .filter((customer) => isMeant(customer, query))
        .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    [query],
  );
  const api = useApi();
  const ask = useCallback((words: string) => api.searchCustomers(words), [api]);
  const { found = nothing, state } = useSearch(query, SEARCH_FROM, ask);
  const known = new Set(here.map(({ id }) => id));
  return { here, elsewhere: found.customers.filter(({ id }) => !known.has(id)), more: found.more, state };
}
