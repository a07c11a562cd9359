import type { AttentionNotice } from '../../contract/ipc/attention.ts';
import { mayInterrupt } from '../../domain/attention/interruptions.ts';
import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';

export interface AttentionPorts {
  clock: Clock;
  /** Whether a person is looking at a window of ours. */
  isInFront(): boolean;
  show(notice: AttentionNotice): Promise<boolean>;
}

/** What breaks in on a person from outside the windows. */
export interface Attention {
  /** Shows it, unless a window is in front; whether it is shown. */
  notify(notice: AttentionNotice): Promise<boolean>;
  /** The page's count of the interruptions of this hour, by how long ago they were, ms. */
  spent(ago: readonly number[]): void;
  /** Spends one interruption on a reminder, if the hour has one left. */
  take(): boolean;
}

export function startAttention({ clock, isInFront, show }: AttentionPorts): Attention {
  let spent: Instant[] = [];
  return {
    notify: async (notice) => !isInFront() && (await show(notice)),
    spent: (ago) => {
      const now = clock.now();
      spent = ago.map((ms) => now - ms);
    },
    take: () => {
      const now = clock.now();
      const may = mayInterrupt('reminder', spent, now);
      if (may) spent.push(now);
      return may;
    },
  };
}
