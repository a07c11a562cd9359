import { useEffect, useRef, useState } from 'react';
import { TransportError } from '../../sync/engine/ports.ts';
import { useSyncStatus } from './hooks.ts';

/** A pause in typing after which the server is asked. */
const PAUSE_MS = 300;

export type SearchState = 'idle' | 'asking' | 'ready' | 'offline' | 'failed';

/**
 * What the server finds for what is being typed: asked after a pause in typing and while the line is there, and never
 * shown for words that have changed since. `ask` must stay the same function. Nothing is asked for fewer than `from` signs.
 */
export function useSearch<T>(
  text: string,
  from: number,
  ask: (query: string) => Promise<T>,
): { found: T | undefined; state: SearchState } {
  const query = text.trim();
  const online = useSyncStatus().connection === 'online';
  const [found, setFound] = useState<T>();
  const [state, setState] = useState<SearchState>('idle');
  const round = useRef(0);
  useEffect(() => {
    const mine = ++round.current;
    setFound(undefined);
    if (query.length < from) return setState('idle');
    if (!online) return setState('offline');
    setState('asking');
    const search = async () => {
      try {
        const answer = await ask(query);
        if (mine !== round.current) return;
        setFound(() => answer);
        setState('ready');
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (mine === round.current) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    };
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, online, query, from]);
  return { found, state };
}
