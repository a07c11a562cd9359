import { useEffect, useState } from 'react';
import type { WindowSession } from '../../data/desk/window-desk.ts';
import { leavePlaceTo } from '../../stores/place.ts';

let closing: Promise<void> = Promise.resolve();

/** Locks, and lets no page begin anew before what was being kept is kept. */
export async function closeBy(lock: () => Promise<void>): Promise<void> {
  closing = lock();
  await closing;
}

async function beginAnew(): Promise<void> {
  await closing.catch(() => {});
  window.location.reload();
}

/**
 * A page that has shown customers holds on to some of it whatever it lets go of: trees that were drawn, what was copied,
 * the last event. When its person locks or leaves, it therefore begins anew; what was typed is on disk. True until it does.
 */
export function useFreshPageOnceLeft(session: WindowSession): boolean {
  const [shownTo, setShownTo] = useState<string>();
  if (session.at === 'signedIn' && session.workplace.personId !== shownTo)
    setShownTo(session.workplace.personId);
  const locked = session.at === 'locked';
  const isStale = (locked || session.at === 'signedOut') && shownTo !== undefined;
  useEffect(() => {
    if (!isStale) return;
    if (locked) leavePlaceTo(shownTo);
    void beginAnew();
  }, [isStale, locked, shownTo]);
  return isStale;
}
