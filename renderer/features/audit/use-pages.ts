import { useCallback, useEffect, useRef, useState } from 'react';
import { type Api, TransportError, useApi, useSyncStatus } from '../../data/index.ts';

interface Page<T, N> {
  rows: T[];
  next?: N | undefined;
}

export interface Pages<T> {
  rows: readonly T[];
  state: 'asking' | 'ready' | 'offline' | 'failed';
  askMore(): void;
}

/** What the centre answers page by page; asked anew when `question`, which names all it depends on, or the line changes. */
export function usePages<T, N>(
  question: string,
  ask: (api: Api, after: N | undefined) => Promise<Page<T, N>>,
): Pages<T> {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [held, setHeld] = useState<Page<T, N> & { question: string }>();
  const [state, setState] = useState<Pages<T>['state']>('asking');
  const round = useRef(0);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  const load = useCallback(
    async (before: Page<T, N> | undefined) => {
      const mine = ++round.current;
      setState('asking');
      try {
        const page = await asking.current(api, before?.next);
        if (mine !== round.current) return;
        setHeld({ question, rows: [...(before?.rows ?? []), ...page.rows], next: page.next });
        setState('ready');
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (mine === round.current) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    },
    [api, question],
  );
  useEffect(() => {
    if (online) return void load(undefined);
    round.current += 1;
    setState('offline');
  }, [load, online]);
  const current = held?.question === question ? held : undefined;
  const askMore = useCallback(() => {
    if (state === 'ready' && current?.next !== undefined) void load(current);
  }, [load, state, current]);
  return { rows: current?.rows ?? [], state, askMore };
}
