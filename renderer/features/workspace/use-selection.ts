import { useEffect } from 'react';
import { standingOf } from '../../../domain/interaction/matters.ts';
import { useKeepDraft, useNewestDraft, useSession, useView } from '../../data/index.ts';
import { usePlace } from '../../stores/place.ts';

const SELECTED = 'workspace.selected';

/**
 * The matter that is open. It is kept on disk: after a restart the person is where they were. One that ended or went
 * elsewhere in the meantime is not opened by itself.
 */
export function useSelectedId(): string | undefined {
  const place = usePlace();
  const { person } = useSession();
  const keep = useKeepDraft();
  const asked = place.screen === 'workspace' ? place.interactionId : undefined;
  useEffect(() => {
    if (asked) keep(SELECTED, asked);
  }, [asked, keep]);
  // Read and not followed: what is kept is what was asked for, and need not be drawn a second time.
  const kept = useNewestDraft(SELECTED, '')();
  const remembered = useView(
    (rows) => {
      const row = asked === undefined && kept ? rows.get('interaction', kept) : undefined;
      const standing = row && standingOf(row, person.id);
      return standing === 'mine' || standing === 'offeredToMe' ? kept : undefined;
    },
    [asked, kept, person.id],
  );
  return asked ?? remembered;
}
