import { useCallback, useEffect, useRef, useState } from 'react';
import { type Api, TransportError, useApi, useSyncStatus } from '../../data/index.ts';

export type AnswerState = 'asking' | 'ready' | 'offline' | 'failed';

/** What the centre answers to a question only it can answer. What was answered last stays while it is asked again. */
export interface Answer<T> {
  state: AnswerState;
  answer: T | undefined;
  /** Asks again. */
  refresh(): void;
}

/** Asks when `question` changes, which names all that the question depends on, and when the line comes back. */
export function useAnswer<T>(question: string, ask: (api: Api) => Promise<T>): Answer<T> {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [answered, setAnswered] = useState<{ question: string; answer: T }>();
  const [state, setState] = useState<AnswerState>('asking');
  const [round, setRound] = useState(0);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (!online) return setState('offline');
    let gone = false;
    setState('asking');
    asking.current(api).then(
      (answer) => {
        if (gone) return;
        setAnswered({ question, answer });
        setState('ready');
      },
      (error: unknown) => {
        if (!(error instanceof TransportError)) throw error;
        if (!gone) setState(error.kind === 'unreachable' ? 'offline' : 'failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [api, online, question, round]);
  const answer = answered?.question === question ? answered.answer : undefined;
  return { state, answer, refresh: useCallback(() => setRound((before) => before + 1), []) };
}
