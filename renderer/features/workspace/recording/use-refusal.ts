import { useEffect } from 'react';
import { consentsOf, familyOf, standingConsent } from '../../../../domain/customer/family.ts';
import { useMutate, useNewestRow, useView } from '../../../data/index.ts';

/** Whether this matter's customer does not want to be recorded; the journal is told so once (C-151). */
export function useRefusal(interactionId: string | undefined): boolean {
  const mutate = useMutate();
  const newest = useNewestRow();
  const refused = useView(
    (rows) => {
      const row = interactionId === undefined ? undefined : rows.get('interaction', interactionId);
      if (!row) return false;
      return standingConsent(consentsOf(familyOf(rows, row.customerId)), 'recording')?.given === false;
    },
    [interactionId],
  );
  useEffect(() => {
    if (interactionId === undefined || !refused) return;
    if (!newest('interaction', interactionId)?.recordingOmitted)
      mutate('recording.omit', { interactionId, reason: 'refused' });
  }, [interactionId, refused, mutate, newest]);
  return refused;
}
