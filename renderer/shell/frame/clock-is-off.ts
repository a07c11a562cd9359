import type { SyncStatus } from '../../data/index.ts';

/** Beyond this a person could notice that times are not those of their own clock. */
const WORTH_A_WORD_MS = 2_000;

export const clockIsOff = ({ clockOffsetMs }: Pick<SyncStatus, 'clockOffsetMs'>): boolean =>
  Math.abs(clockOffsetMs) > WORTH_A_WORD_MS;
