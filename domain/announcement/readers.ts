import type { Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { HOUR, type Instant } from '../time.ts';
import { type Announcement, concerns, isCurrent, type Receipt } from './announcement.ts';

/** What this person has still to read: what is important first, then what was said first. */
export function unreadBy(
  person: Person,
  announcements: readonly Announcement[],
  receipts: readonly Receipt[],
  now: Instant,
): Announcement[] {
  const read = new Set(
    receipts.filter(({ personId }) => personId === person.id).map(({ announcementId }) => announcementId),
  );
  return announcements
    .filter((one) => concerns(one, person) && isCurrent(one, now) && !read.has(one.id))
    .sort((a, b) => Number(b.important) - Number(a.important) || a.at - b.at || (a.id < b.id ? -1 : 1));
}

export interface Readers {
  /** In the order of reading. */
  read: { person: Person; receipt: Receipt }[];
  /** By name. */
  unread: Person[];
  /** Somebody has not read it, and a shift has gone by (C-085, P-RCPT). */
  late: boolean;
}

/** Who of those it is for has read it, and who has not. Somebody who has read it and left the queue since counts as read. */
export function readersOf(
  announcement: Announcement,
  receipts: readonly Receipt[],
  people: readonly Person[],
  now: Instant,
  rules: ParameterReader,
): Readers {
  const own = new Map(
    receipts
      .filter(({ announcementId }) => announcementId === announcement.id)
      .map((receipt) => [receipt.personId, receipt]),
  );
  const read = people.flatMap((person) => {
    const receipt = own.get(person.id);
    return receipt ? [{ person, receipt }] : [];
  });
  const unread = people.filter((person) => concerns(announcement, person) && !own.has(person.id));
  const within = numberInForce(rules, 'P-RCPT', announcement.at) * HOUR;
  return {
    read: read.sort((a, b) => a.receipt.readAt - b.receipt.readAt),
    unread: unread.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    late: unread.length > 0 && now - announcement.at > within,
  };
}
