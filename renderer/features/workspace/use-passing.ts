import { useMemo } from 'react';
import { HOUR } from '../../../domain/time.ts';
import { type Passing, transfersBeforeLead } from '../../../domain/transfer/transfer.ts';
import { useNow, useSession, useView } from '../../data/index.ts';

/** The person in front of the screen as one who hands over, by the number of hands in force (P-BNC). */
export function usePassing(): Passing {
  const { person: from } = useSession();
  const now = useNow(HOUR);
  const most = useView((rows) => transfersBeforeLead(rows, now), [now]);
  return useMemo(() => ({ from, most }), [from, most]);
}
