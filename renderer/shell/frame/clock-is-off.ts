import { CLOCK_OFF } from '../../../domain/shift/start-check.ts';
import type { SyncStatus } from '../../data/index.ts';

/** Beyond this a person could notice that times are not those of their own clock. */
export const clockIsOff = ({ clockOffsetMs }: Pick<SyncStatus, 'clockOffsetMs'>): boolean =>
  Math.abs(clockOffsetMs) > CLOCK_OFF;
