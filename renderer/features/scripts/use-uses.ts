import { useEffect, useState } from 'react';
import type { Rate } from '../../../domain/metrics/rate.ts';
import { TransportError, useApi, useSyncStatus } from '../../data/index.ts';

/** How often scripts went out, and how often word for word; only the server knows. */
export interface Uses {
  state: 'asking' | 'ready' | 'offline' | 'failed';
  /** Of one version, or of all of them. Nothing was sent: 0 of 0. */
  of(scriptId: string, version?: number): Rate;
  /** How far it was changed: signs that differ, of all that were sent (C-041). */
  changeOf(scriptId: string, version?: number): Rate;
  /** Of conversations in which it was offered as advice, those in which it was said (C-038). */
  takenOf(scriptId: string): Rate;
}

type Counted = Awaited<ReturnType<ReturnType<typeof useApi>['scriptUses']>>;

const nothing: Counted = { uses: [], advice: [] };

/** Asked for when the library is opened, and again when the line comes back. */
export function useUses(): Uses {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [{ uses, advice }, setCounted] = useState(nothing);
  const [state, setState] = useState<Uses['state']>('asking');
  useEffect(() => {
    if (!online) return setState((before) => (before === 'ready' ? before : 'offline'));
    let gone = false;
    const ask = async () => {
      try {
        const answer = await api.scriptUses();
        if (gone) return;
        setCounted(answer);
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
  const sum = (
    numerator: 'unedited' | 'changed',
    denominator: 'sent' | 'signs',
    scriptId: string,
    version?: number,
  ): Rate => {
    const counted = uses.filter(
      (one) => one.scriptId === scriptId && (version === undefined || one.version === version),
    );
    return {
      numerator: counted.reduce((all, one) => all + one[numerator], 0),
      denominator: counted.reduce((all, one) => all + one[denominator], 0),
    };
  };
  return {
    state,
    of: (scriptId, version) => sum('unedited', 'sent', scriptId, version),
    takenOf: (scriptId) => {
      const { used = 0, offered = 0 } = advice.find((one) => one.scriptId === scriptId) ?? {};
      return { numerator: used, denominator: offered };
    },
    changeOf: (scriptId, version) => sum('changed', 'signs', scriptId, version),
  };
}
