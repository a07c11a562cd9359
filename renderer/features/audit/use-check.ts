import { useCallback, useRef, useState } from 'react';
import { CHAIN_BEGIN, type ChainFinding } from '../../../domain/journal/chain.ts';
import { TransportError, useApi } from '../../data/index.ts';

interface Checked {
  state: 'idle' | 'checking' | 'done' | 'failed';
  checked: number;
  findings: readonly ChainFinding[];
}

/** Holds the whole journal against its chain, part by part; a new start ends the one before. */
export function useCheck(): Checked & { start(): void } {
  const api = useApi();
  const [now, setNow] = useState<Checked>({ state: 'idle', checked: 0, findings: [] });
  const round = useRef(0);
  const run = useCallback(async () => {
    const mine = ++round.current;
    let [stand, so] = [CHAIN_BEGIN, { checked: 0, findings: [] as ChainFinding[] }];
    setNow({ state: 'checking', ...so });
    try {
      for (;;) {
        const part = await api.chainPart(stand);
        if (mine !== round.current) return;
        so = { checked: so.checked + part.checked, findings: [...so.findings, ...part.findings] };
        setNow({ state: part.done ? 'done' : 'checking', ...so });
        if (part.done) return;
        stand = part.stand;
      }
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (mine === round.current) setNow({ state: 'failed', ...so });
    }
  }, [api]);
  return { ...now, start: useCallback(() => void run(), [run]) };
}
