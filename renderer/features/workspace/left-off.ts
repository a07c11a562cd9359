import type { VirtualItem } from '@tanstack/react-virtual';
import { createOfPerson } from '../../stores/of-person.ts';

/** Where somebody was in a matter when they went to another: there they go on. */
interface LeftOff {
  /** How tall the entries of the log were, so that it is drawn once and not corrected. */
  sizes?: VirtualItem[];
  /** How far they had read, in pixels from the top, and whether that was the newest. */
  read?: { offset: number; atEnd: boolean };
  /** What was selected in the answer being written. */
  caret?: { from: number; to: number };
}

const useLeftOffStore = createOfPerson<Record<string, LeftOff>>(() => ({}));

export const leftOffIn = (interactionId: string): LeftOff => useLeftOffStore.getState()[interactionId] ?? {};

export const leaveOff = (interactionId: string, part: LeftOff): void =>
  useLeftOffStore.setState((all) => ({ [interactionId]: { ...all[interactionId], ...part } }));
