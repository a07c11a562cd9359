import { newTo, type ReleaseNotes } from '../../../domain/release/release-notes.ts';
import { usePreference } from '../../data/index.ts';
import { useMachine } from '../../data/machine.ts';

/** What is new to the person in front of the screen, until they have seen it; it follows them to every machine (C-267). */
export function useNews(): { news: ReleaseNotes[]; haveSeen(): void } {
  const { version, demo } = useMachine().bootstrap;
  // In the demo everybody is new, and nothing was ever otherwise.
  const [seen, keep] = usePreference('seenRelease', demo ? version : '0.0.0');
  const news = newTo(seen === '0.0.0' ? undefined : seen, version);
  return { news, haveSeen: () => keep(version) };
}
