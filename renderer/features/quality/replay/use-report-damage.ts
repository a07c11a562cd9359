import { useCallback, useRef } from 'react';
import { isAuditor } from '../../../../domain/person/person.ts';
import type { Recorded } from '../../../../domain/recording/coverage.ts';
import { useMutate, useSession } from '../../../data/index.ts';

/** Says once for each stretch that its bytes are not what was recorded (C-150). */
export function useReportDamage(interactionId: string): (stretch: Recorded) => void {
  const mutate = useMutate();
  const { person } = useSession();
  // They see it, and change nothing.
  const silent = isAuditor(person);
  const reported = useRef(new Set<string>());
  return useCallback(
    ({ id, damagedAt }) => {
      if (silent || damagedAt !== undefined || reported.current.has(id)) return;
      reported.current.add(id);
      mutate('recording.reportDamage', { interactionId, recordingId: id });
    },
    [mutate, interactionId, silent],
  );
}
