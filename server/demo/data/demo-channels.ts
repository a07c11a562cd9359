import type { ChannelState } from '../../../domain/queue/channel-state.ts';
import { HOUR } from '../../../domain/time.ts';

/** The exchange and the mail gateway have been heard since the morning; there is nothing yet that brings the other channels. */
export const demoChannels = (now: number): ChannelState[] =>
  (['voice', 'email'] as const).map((id) => ({
    id,
    health: { alive: true, since: now - 6 * HOUR, lastBeatAt: now },
  }));
