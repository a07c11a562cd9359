import { useEffect, useState } from 'react';
import type { WindowSession } from '../../data/desk/window-desk.ts';
import { leavePlaceTo } from '../../stores/place.ts';

let closing: Promise<void> = Promise.resolve();

/** Locks, and lets no page begin anew before what was being kept is kept. */
export async function closeBy(lock: () => Promise<void>): Promise<void> {
  closing = lock();
  await closing;
}

async function beginAnew(personId: string): Promise<void> {
  await closing.catch(() => {});
  leavePlaceTo(personId);
  window.location.reload();
}

/**
 * A page that has shown customers holds on to some of it whatever it lets go of: trees that were drawn, what was copied,
 * the last event. When its person locks, it therefore begins anew; what was typed is on disk. True until it does.
 */
export function useFreshPageOnceLocked(session: WindowSession): boolean {
  const [shownTo, setShownTo] = useState<string>();
  if (session.at === 'signedIn' && session.workplace.personId !== shownTo)
    setShownTo(session.workplace.personId);
  const isStale = session.at === 'locked' && shownTo !== undefined;
  useEffect(() => {
    if (isStale && shownTo !== undefined) void beginAnew(shownTo);
  }, [isStale, shownTo]);
  return isStale;
}
