import { dayOf } from '../../../../domain/calendar/site-time.ts';
import type { MaintenanceWindow } from '../../../../domain/maintenance/maintenance.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** From when until when, the day said once where it is the same. */
export function useWindowWords(): (
  window: Pick<MaintenanceWindow, 'from' | 'to'>,
  now: Instant,
) => { from: string; to: string } {
  const { dayAndTime, time } = useFormat();
  return ({ from, to }, now) => ({
    from: dayAndTime(from, now),
    to: dayOf(from) === dayOf(to) ? time(to) : dayAndTime(to, now),
  });
}
