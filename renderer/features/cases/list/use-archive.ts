import { useEffect, useRef, useState } from 'react';
import { CASE_SEARCH_FROM, type FoundCases } from '../../../../contract/http/cases.ts';
import { TransportError, useApi, useSyncStatus } from '../../../data/index.ts';
import { keepFound } from '../found-cases.ts';

/** A pause in typing after which the server is asked. */
const PAUSE = 300;
const nothing: FoundCases['cases'] = [];

/** The centre's archive by words or number, when the line is there. */
export function useArchive(text: string): {
  cases: FoundCases['cases'];
  state: 'idle' | 'asking' | 'ready' | 'more' | 'offline' | 'failed';
} {
  const api = useApi();
  const query = text.trim();
  const online = useSyncStatus().connection === 'online';
  const [cases, setCases] = useState(nothing);
  const [state, setState] = useState<'idle' | 'asking' | 'ready' | 'more' | 'offline' | 'failed'>('idle');
  const round = useRef(0);
  useEffect(() => {
    const mine = ++round.current;
    setCases(nothing);
    if (query.length < CASE_SEARCH_FROM) return setState('idle');
    if (!online) return setState('offline');
    setState('asking');
    const ask = async () => {
      try {
        const found = await api.searchCases(query);
        if (mine !== round.current) return;
        keepFound(found.cases);
        setCases(found.cases);
        setState(found.more ? 'more' : 'ready');
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (mine === round.current) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => clearTimeout(timer);
  }, [api, online, query]);
  return { cases, state };
}
