import { useEffect, useState } from 'react';
import type { Rate } from '../../../domain/metrics/rate.ts';
import { TransportError, useApi, useSyncStatus } from '../../data/index.ts';

/** How often scripts went out, and how often word for word; only the server knows. */
export interface Uses {
  state: 'asking' | 'ready' | 'offline' | 'failed';
  /** Of one version, or of all of them. Nothing was sent: 0 of 0. */
  of(scriptId: string, version?: number): Rate;
}

type Counted = Awaited<ReturnType<ReturnType<typeof useApi>['scriptUses']>>['uses'];

/** Asked for when the library is opened, and again when the line comes back. */
export function useUses(): Uses {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [uses, setUses] = useState<Counted>([]);
  const [state, setState] = useState<Uses['state']>('asking');
  useEffect(() => {
    if (!online) return setState((before) => (before === 'ready' ? before : 'offline'));
    let gone = false;
    const ask = async () => {
      try {
        const answer = await api.scriptUses();
        if (gone) return;
        setUses(answer.uses);
        setState('ready');
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        if (!gone) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [api, online]);
  return {
    state,
    of: (scriptId, version) => {
      const counted = uses.filter(
        (one) => one.scriptId === scriptId && (version === undefined || one.version === version),
      );
      return {
        numerator: counted.reduce((sum, { unedited }) => sum + unedited, 0),
        denominator: counted.reduce((sum, { sent }) => sum + sent, 0),
      };
    },
  };
}
