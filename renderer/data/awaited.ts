import { type Awaited, awaitedOf } from '../../domain/attention/awaiting.ts';
import type { Row } from '../../domain/journal/rows.ts';
import { MINUTE } from '../../domain/time.ts';
import { useNow, useSession, useView } from './hooks.ts';

/** How much of each kind of proposal waits for this person's word. */
export function useAwaited(): Readonly<Record<Awaited, number>> {
  const { person } = useSession();
  const now = useNow(MINUTE);
  return useView(
    (rows) => awaitedOf({ all: (entity) => rows.all(entity) as Row<typeof entity>[] }, person, now),
    [person, now],
  );
}
