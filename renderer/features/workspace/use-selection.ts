import { useEffect } from 'react';
import { standingOf } from '../../../domain/interaction/matters.ts';
import { useDraft, useSession, useView } from '../../data/index.ts';
import { usePlace } from '../../stores/place.ts';

/**
 * The matter that is open. It is kept on disk: after a restart the person is where they were. One that ended or went
 * elsewhere in the meantime is not opened by itself.
 */
export function useSelectedId(): string | undefined {
  const place = usePlace();
  const { person } = useSession();
  const [kept, keep] = useDraft('workspace.selected', '');
  const asked = place.screen === 'workspace' ? place.interactionId : undefined;
  useEffect(() => {
    if (asked && asked !== kept) keep(asked);
  }, [asked, kept, keep]);
  const remembered = useView(
    (rows) => {
      const row = kept ? rows.get('interaction', kept) : undefined;
      const standing = row && standingOf(row, person.id);
      return standing === 'mine' || standing === 'offeredToMe' ? kept : undefined;
    },
    [kept, person.id],
  );
  return asked ?? remembered;
}
