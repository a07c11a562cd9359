import { useCallback, useRef } from 'react';
import type { Recorded } from '../../../../domain/recording/coverage.ts';
import { useMutate } from '../../../data/index.ts';

/** Says once for each stretch that its bytes are not what was recorded (C-150). */
export function useReportDamage(interactionId: string): (stretch: Recorded) => void {
  const mutate = useMutate();
  const reported = useRef(new Set<string>());
  return useCallback(
    ({ id, damagedAt }) => {
      if (damagedAt !== undefined || reported.current.has(id)) return;
      reported.current.add(id);
      mutate('recording.reportDamage', { interactionId, recordingId: id });
    },
    [mutate, interactionId],
  );
}
