import { useEffect, useState } from 'react';
import type { Recorded } from '../../../../../domain/recording/coverage.ts';
import { useDraft, useFiles } from '../../../../data/index.ts';

type State = 'keepHere' | 'fetching' | 'here' | 'notFetched';

/** Fetches every part of a recording, so that it is replayed without a network. */
export function useKeepHere(recorded: readonly Recorded[]): { state: State; fetch(): void } {
  const files = useFiles();
  const there = recorded.filter(({ state }) => state === 'there');
  const name = there.map(({ hash }) => hash).join();
  // What was fetched once is known to be here at the next look, on this computer.
  const [kept, keep] = useDraft('quality.recordingsHere', '');
  const [state, setState] = useState<State>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording is another question
  useEffect(() => setState(undefined), [name]);
  const fetch = async () => {
    setState('fetching');
    try {
      for (const { hash, size, styles } of there) {
        await files.load(hash, size);
        if (styles) await files.load(styles.hash, styles.size);
      }
      keep(name);
      setState('here');
    } catch {
      setState('notFetched');
    }
  };
  const known = name !== '' && kept === name ? 'here' : 'keepHere';
  return { state: state ?? known, fetch: () => void fetch() };
}
