import { useCallback, useEffect, useRef, useState } from 'react';
import type { InteractionFilter } from '../../../../domain/interaction/find-interactions.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { TransportError, useApi, useSyncStatus } from '../../../data/index.ts';

/** A pause in typing after which the server is asked. */
const PAUSE = 300;
const PAGE = 100;

interface Answer {
  interactions: Interaction[];
  /** Where the next page goes on. */
  next: string | undefined;
}

export interface History {
  interactions: readonly Interaction[];
  state: 'asking' | 'ready' | 'offline' | 'failed';
  /** Whether the server has more than is shown. */
  more: boolean;
  askMore(): void;
}

const nothing: Answer = { interactions: [], next: undefined };

/** Everything the server has that fits, a page at a time; asks again when the line comes back. */
export function useHistory(filter: InteractionFilter, enabled: boolean): History {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [answer, setAnswer] = useState<Answer>(nothing);
  const [state, setState] = useState<History['state']>('asking');
  const round = useRef(0);
  const { text, queueId, agentId, channel } = filter;

  const ask = useCallback(
    async (after: string | undefined, before: readonly Interaction[]) => {
      const mine = ++round.current;
      setState('asking');
      try {
        const search = { text: text?.trim() || undefined, queueId, agentId, channel, after, limit: PAGE };
        const page = await api.searchInteractions(search);
        if (mine !== round.current) return;
        setAnswer({ interactions: [...before, ...page.interactions], next: page.next });
        setState('ready');
      } catch (error) {
        if (mine !== round.current) return;
        if (!(error instanceof TransportError)) throw error;
        setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    },
    [api, text, queueId, agentId, channel],
  );

  useEffect(() => {
    if (!enabled) return;
    if (!online) {
      round.current += 1;
      setState('offline');
      return;
    }
    const timer = setTimeout(() => void ask(undefined, []), PAUSE);
    return () => clearTimeout(timer);
  }, [ask, enabled, online]);

  const { interactions, next } = answer;
  const askMore = useCallback(() => {
    if (enabled && state === 'ready' && next !== undefined) void ask(next, interactions);
  }, [ask, enabled, state, next, interactions]);
  return { interactions, state, more: next !== undefined, askMore };
}
