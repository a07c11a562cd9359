import { useEffect } from 'react';
import { offersTo } from '../../domain/interaction/matters.ts';
import { bridge } from '../data/bridge.ts';
import { useView } from '../data/hooks.ts';
import { useWorkplace } from '../data/workplace.ts';

/** The number on the tray and in the title: who waits for this very person. */
export function WaitingBadge() {
  const { personId } = useWorkplace();
  const count = useView(
    (rows) =>
      offersTo(rows.where('interaction', 'state', 'offered'), personId).length +
      rows.where('interaction', 'inHandsOf', personId).filter(waitsForAnswer).length +
      // A colleague's question waits for this person as well, until they have said something to it.
      rows.where('interaction', 'consultedId', personId).filter(({ consult }) => consult?.state === 'asked')
        .length,
    [personId],
  );
  useEffect(() => {
    void bridge.call('window.badge', { count });
  }, [count]);
  useEffect(() => () => void bridge.call('window.badge', { count: 0 }), []);
  return null;
}

const waitsForAnswer = ({ state, waitingSince }: { state: string; waitingSince?: number }): boolean =>
  state === 'connected' && waitingSince !== undefined;
