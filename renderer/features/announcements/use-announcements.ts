import { useMemo } from 'react';
import { type Announcement, concerns, isCurrent } from '../../../domain/announcement/announcement.ts';
import { unreadBy } from '../../../domain/announcement/readers.ts';
import { useNow, useSession, useView } from '../../data/index.ts';

const STEP = 30_000;

/** What this person has still to read, and what they have read and may look at again. */
export function useAnnouncements(): { unread: Announcement[]; read: Announcement[] } {
  const { person } = useSession();
  const now = useNow(STEP);
  const all = useView((rows) => rows.all('announcement'));
  const receipts = useView((rows) => rows.where('receipt', 'personId', person.id), [person.id]);
  return useMemo(() => {
    const unread = unreadBy(person, all, receipts, now);
    const read = all
      .filter((one) => concerns(one, person) && isCurrent(one, now) && !unread.includes(one))
      .sort((a, b) => b.at - a.at);
    return { unread, read };
  }, [person, all, receipts, now]);
}
