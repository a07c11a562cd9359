import { useEffect, useState } from 'react';
import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import { useFiles } from '../../../../data/index.ts';

type State = 'keepHere' | 'working' | 'here' | 'notFetched';

export interface Keeping {
  state: State;
  /** Fetches every part of it, and keeps it whatever else this computer fetches. */
  keep(): void;
  /** It may go when room is needed. */
  letGo(): void;
}

/** Whether a recording is replayed here without a network, and how to have it so. */
export function useKeepHere(interactionId: string, recorded: readonly Recorded[]): Keeping {
  const files = useFiles();
  const there = recorded.filter(({ state }) => state === 'there');
  const wanted = there.flatMap(({ hash, size, styles }) => [{ hash, size }, ...(styles ? [styles] : [])]);
  const name = wanted.map(({ hash }) => hash).join();
  const [state, setState] = useState<State>('keepHere');
  useEffect(() => {
    let asked = true;
    setState('keepHere');
    const tell = (kept: readonly string[]) => {
      const needed = name.split(',').filter(Boolean);
      if (asked && needed.length > 0 && needed.every((hash) => kept.includes(hash))) setState('here');
    };
    // A desk that is gone for a moment says nothing; the button stays.
    files.keptHere().then(
      (all) => tell(all[interactionId] ?? []),
      () => {},
    );
    return () => {
      asked = false;
    };
  }, [files, interactionId, name]);
  const change = (kept: typeof wanted, then: State) => {
    setState('working');
    files.keepHere(interactionId, kept).then(
      () => setState(then),
      () => setState('notFetched'),
    );
  };
  return { state, keep: () => change(wanted, 'here'), letGo: () => change([], 'keepHere') };
}
