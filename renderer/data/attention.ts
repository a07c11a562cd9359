import { type Admission, isLetIn } from '../../domain/attention/interruptions.ts';
import { useDraft } from './hooks.ts';

const NOTHING: readonly Admission[] = [];

/** What has called for this person's attention and how it was let in, kept on this machine and the same in all windows. */
export function useAdmissions(): [readonly Admission[], (log: readonly Admission[]) => void] {
  const [log, keep] = useDraft<readonly Admission[]>('attention', NOTHING);
  return [log, keep];
}

/** Whether a call may stand where it is seen at once; the others wait in the quiet list. */
export function useLetIn(): (id: string) => boolean {
  const [log] = useAdmissions();
  return (id) => isLetIn(log, id);
}
