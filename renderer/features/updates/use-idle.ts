import { mattersOf, offersTo } from '../../../domain/interaction/matters.ts';
import { isIdle } from '../../../domain/release/release.ts';
import { useOutgoingFiles, useSession, useSyncStatus, useView } from '../../data/index.ts';

/** Whether this person has nothing in hand, is asked nothing, and everything has reached the centre (C-266). */
export function useIdle(): boolean {
  const { person } = useSession();
  const { pending } = useSyncStatus();
  const files = useOutgoingFiles().length;
  const [inHand, asked] = useView(
    (rows) => [
      mattersOf(rows.where('interaction', 'inHandsOf', person.id), person.id).length,
      offersTo(rows.all('interaction'), person.id).length,
    ],
    [person.id],
  );
  return isIdle({ inHand: inHand ?? 0, asked: asked ?? 0, unsent: pending + files });
}
