import { useEffect, useState } from 'react';
import type { Rate } from '../../../../domain/metrics/rate.ts';
import type { Window } from '../../../../domain/metrics/window.ts';
import { TransportError, useApi, useSyncStatus } from '../../../data/index.ts';

/** How many of those who were asked have answered, as the centre counts it; unknown without a line. */
export function useShareOfAnswers({ from, to }: Window, leads: boolean): Rate | undefined {
  const api = useApi();
  const online = useSyncStatus().connection === 'online';
  const [share, setShare] = useState<Rate>();
  useEffect(() => {
    if (!online || !leads) return setShare(undefined);
    let gone = false;
    api.figures({ from, to }).then(
      ({ totals }) => {
        const answer = totals[0]?.figures.surveyResponse;
        if (!gone && answer) setShare({ numerator: answer.numerator, denominator: answer.denominator ?? 0 });
      },
      (error: unknown) => {
        if (!(error instanceof TransportError)) throw error;
      },
    );
    return () => {
      gone = true;
    };
  }, [api, online, leads, from, to]);
  return share;
}
