import type { VirtualItem } from '@tanstack/react-virtual';
import { createOfPerson } from '../../stores/of-person.ts';

/** Where somebody was in a matter when they went to another: there they go on. */
interface LeftOff {
  /** How far up they had read; nothing when they were at the newest. */
  log?: { offset: number; sizes: VirtualItem[] };
  /** What was selected in the answer being written. */
  caret?: { from: number; to: number };
}

const useLeftOffStore = createOfPerson<Record<string, LeftOff>>(() => ({}));

export const leftOffIn = (interactionId: string): LeftOff => useLeftOffStore.getState()[interactionId] ?? {};

export const leaveOff = (interactionId: string, part: LeftOff): void =>
  useLeftOffStore.setState((all) => ({ [interactionId]: { ...all[interactionId], ...part } }));
