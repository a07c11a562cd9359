import type { Instant } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';

/** How long ago something began, by the second: the only part of a row that is drawn each second. */
export function Since({ at }: { at: Instant }) {
  const { stopwatch } = useFormat();
  return stopwatch(Math.max(0, useNow() - at));
}
