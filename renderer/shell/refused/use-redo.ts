import { useState } from 'react';
import { Refusal, type RefusalCode } from '../../../domain/refusal.ts';
import { useDismissRefused, useMutate } from '../../data/hooks.ts';
import type { MutationArgs, MutationName, RefusedMutation } from '../../data/index.ts';

export interface Redo {
  /** Does it again over the rows as they are now, as it was or changed, and puts the refusal aside. */
  redo(change?: Record<string, unknown>): void;
  /** Why it still may not happen. */
  still: RefusalCode | undefined;
}

/** Refused work was never done, so the same intent may be given again; its ids are still free. */
export function useRedo({ uid, name, args }: RefusedMutation): Redo {
  const mutate = useMutate();
  const dismiss = useDismissRefused();
  const [still, setStill] = useState<RefusalCode>();
  const redo = (change: Record<string, unknown> = {}) => {
    try {
      mutate(name as MutationName, { ...(args as object), ...change } as MutationArgs<MutationName>);
      void dismiss(uid);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setStill(error.code);
    }
  };
  return { redo, still };
}
