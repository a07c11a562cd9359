import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reconciliation } from '../../../../contract/http/recordings.ts';
import type { RecordingStanding } from '../../../../domain/recording/reconcile.ts';
import { DAY } from '../../../../domain/time.ts';
import { TransportError, useApi, useServerTime, useSyncStatus } from '../../../data/index.ts';

export interface Reconciled {
  answer: Reconciliation | undefined;
  state: 'asking' | 'ready' | 'offline' | 'failed';
  askMore(): void;
}

/** What ended in the last `days`, held against what was recorded; asks again when the line comes back. */
export function useReconciliation(days: number, standing: RecordingStanding | undefined): Reconciled {
  const api = useApi();
  const now = useServerTime();
  const online = useSyncStatus().connection === 'online';
  const [answer, setAnswer] = useState<Reconciliation>();
  const [state, setState] = useState<Reconciled['state']>('asking');
  const round = useRef(0);
  const ask = useCallback(
    async (before?: Reconciliation) => {
      const mine = ++round.current;
      setState('asking');
      try {
        const to = now();
        const page = await api.reconciliation({ from: to - days * DAY, to, standing, after: before?.next });
        if (mine !== round.current) return;
        setAnswer({ ...page, lines: [...(before?.lines ?? []), ...page.lines] });
        setState('ready');
      } catch (error) {
        if (mine !== round.current) return;
        if (!(error instanceof TransportError)) throw error;
        setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    },
    [api, now, days, standing],
  );
  useEffect(() => {
    if (online) void ask();
    else {
      round.current += 1;
      setState('offline');
    }
  }, [ask, online]);
  const askMore = useCallback(() => {
    if (state === 'ready' && answer?.next !== undefined) void ask(answer);
  }, [ask, state, answer]);
  return { answer, state, askMore };
}
