import { useEffect } from 'react';
import { isOpenWarning } from '../../../../domain/watch/watch.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import type { OpenFigure } from '../figures/open-figure.ts';

/** Whoever has a figure open sees it cross its limit: they need not be told, and the warning counts as seen. */
export function useSeenWarnings(open: OpenFigure | undefined): void {
  const { person } = useSession();
  const mutate = useMutate();
  const now = useNow(10_000);
  const seen = useView(
    (rows) =>
      rows
        .all('warning')
        .filter(
          ({ ownerId, queueId, figure }) =>
            ownerId === person.id && queueId === open?.queueId && figure === open.figure,
        )
        .filter((one) => isOpenWarning(one, now))
        .map(({ id }) => id),
    [person.id, open?.queueId, open?.figure, now],
  );
  useEffect(() => {
    for (const warningId of seen) mutate('warning.answer', { warningId, how: 'seen' });
  }, [seen, mutate]);
}
