import type { CallKind } from '../../../domain/attention/interruptions.ts';
import { useDraft } from '../../data/hooks.ts';

/** The kinds of call that this person does not want to hear, kept on this machine. */
const NONE: readonly CallKind[] = [];

export function useSoundChoice(): {
  muted: readonly CallKind[];
  setHeard(kind: CallKind, heard: boolean): void;
} {
  const [muted, keep] = useDraft<readonly CallKind[]>('attention.muted', NONE);
  return {
    muted,
    setHeard: (kind, heard) => keep([...muted.filter((one) => one !== kind), ...(heard ? [] : [kind])]),
  };
}
