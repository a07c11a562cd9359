import { useEffect, useRef, useState } from 'react';
import { type FoundCustomers, SEARCH_FROM } from '../../../../contract/http/customers.ts';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { isMeant } from '../../../../domain/customer/find-customers.ts';
import { TransportError, useApi, useSyncStatus, useView } from '../../../data/index.ts';

/** A pause in typing after which the server is asked. */
const PAUSE = 300;

export interface Found {
  /** On this machine: of whom one serves or served. */
  here: readonly Customer[];
  /** In the centre, masked. */
  elsewhere: readonly Customer[];
  more: boolean;
  state: 'idle' | 'asking' | 'ready' | 'offline' | 'failed';
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
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    [query],
  );
  const { found, state } = useCentre(query);
  const known = new Set(here.map(({ id }) => id));
  return { here, elsewhere: found.customers.filter(({ id }) => !known.has(id)), more: found.more, state };
}

function useCentre(query: string): { found: FoundCustomers; state: Found['state'] } {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [found, setFound] = useState(nothing);
  const [state, setState] = useState<Found['state']>('idle');
  const round = useRef(0);
  useEffect(() => {
    const mine = ++round.current;
    setFound(nothing);
    if (query.length < SEARCH_FROM) return setState('idle');
    if (!online) return setState('offline');
    setState('asking');
    const ask = async () => {
      try {
        const answer = await api.searchCustomers(query);
        if (mine !== round.current) return;
        setFound(answer);
        setState('ready');
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (mine === round.current) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => clearTimeout(timer);
  }, [api, online, query]);
  return { found, state };
}
