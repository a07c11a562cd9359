import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** An instant as people say it: the time today, else with its day. */
export function When({ at }: { at: Instant }) {
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  return <time dateTime={new Date(at).toISOString()}>{dayAndTime(at, now)}</time>;
}

/** The names of colleagues by their ids. */
export function useNames(): (id: string | undefined) => string {
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  return (id) => (id && names.get(id)) || '';
}
