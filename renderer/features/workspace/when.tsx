import { type Instant, MINUTE } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';

/** An instant as people say it: the time today, else with its day. */
export function When({ at, strong = false }: { at: Instant; strong?: boolean }) {
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const time = <time dateTime={new Date(at).toISOString()}>{dayAndTime(at, now)}</time>;
  return strong ? <strong>{time}</strong> : time;
}
