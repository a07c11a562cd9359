import type { CallKind } from '../../../domain/attention/interruptions.ts';
import { usePreference } from '../../data/preferences.ts';

/** The kinds of call that this person does not want to hear, on every machine. */
const NONE: string[] = [];

export function useSoundChoice(): {
  muted: readonly string[];
  setHeard(kind: CallKind, heard: boolean): void;
} {
  const [muted, keep] = usePreference('muted', NONE);
  return {
    muted,
    setHeard: (kind, heard) => keep([...muted.filter((one) => one !== kind), ...(heard ? [] : [kind])]),
  };
}
