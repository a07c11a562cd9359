import type { Announcement } from '../announcement/announcement.ts';
import type { Callback } from '../callback/callback.ts';
import type { Case } from '../case/case.ts';
import type { Feedback, Theme } from '../feedback/feedback.ts';
import type { HotTheme } from '../feedback/hot-themes.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { RaisedAlert } from '../sla/alert.ts';
import type { Instant } from '../time.ts';
import type { Warning } from '../watch/watch.ts';
import type { Call } from './interruptions.ts';

/** A call together with what it is about. */
export interface OpenCall extends Call {
  /** Since when it calls. */
  since: Instant;
  /** Whom it is about or from; nobody where it is about a queue. */
  customerName: string;
  about:
    | { interactionId: string }
    | { callbackId: string }
    | { caseId: string }
    | { announcementId: string }
    | { feedbackId: string }
    | { theme: Theme }
    | { warningId: string; queueId: string };
}

/** What becomes urgent calls anew: it must not stay in the list. */
const idOf = (parts: readonly (string | number | undefined)[], urgent: unknown): string =>
  [...parts, urgent === undefined ? undefined : 'urgent'].filter((part) => part !== undefined).join(' ');

/** A customer is offered to somebody who has `inHand` matters. */
export const offerCall = (
  { id, customerName, offer, urgent, queuedAt }: Interaction,
  inHand: number,
): OpenCall => ({
  id: idOf(['offer', id, offer?.offeredAt], urgent),
  kind: 'offer',
  urgent: urgent !== undefined,
  expected: inHand === 0,
  since: offer?.offeredAt ?? queuedAt,
  customerName,
  about: { interactionId: id },
});

/** A colleague asks about a customer of theirs. */
export const questionCall = ({ id, customerName, consult, urgent, queuedAt }: Interaction): OpenCall => ({
  id: idOf(['question', id, consult?.askedAt], urgent),
  kind: 'question',
  urgent: urgent !== undefined,
  expected: false,
  since: consult?.askedAt ?? queuedAt,
  customerName,
  about: { interactionId: id },
});

/** Somebody has said that a matter is major: it is the lead's from now on, at once (C-209). */
export const majorCall = ({ id, customerName, major, queuedAt }: Interaction): OpenCall => ({
  id: `major ${id} ${major?.at}`,
  kind: 'alert',
  urgent: true,
  expected: false,
  since: major?.at ?? queuedAt,
  customerName,
  about: { interactionId: id },
});

/** The reminder of a promise has gone off. */
export const reminderCall = ({ id, customerName, remindAt }: Callback): OpenCall => ({
  id: `reminder ${id} ${remindAt}`,
  kind: 'reminder',
  urgent: false,
  expected: false,
  since: remindAt,
  customerName,
  about: { callbackId: id },
});

/** A clock of somebody's own matter has used up some of its time. */
export const alertCall = (
  { id, customerName, urgent }: Pick<Interaction, 'id' | 'customerName' | 'urgent'>,
  { policyId, startedAt, percent, at }: RaisedAlert,
): OpenCall => ({
  id: idOf(['alert', id, policyId, startedAt, percent], urgent),
  kind: 'alert',
  urgent: urgent !== undefined,
  expected: false,
  since: at,
  customerName,
  about: { interactionId: id },
});

/** A lead has something important to say; the rest waits where it is seen. */
export const announcementCall = ({ id, at }: Announcement, author: string): OpenCall => ({
  id: `announcement ${id}`,
  kind: 'announcement',
  urgent: false,
  expected: false,
  since: at,
  customerName: author,
  about: { announcementId: id },
});

/** A figure that somebody watches has crossed its limit. */
export const warningCall = ({ id, queueId, at }: Warning, queueName: string): OpenCall => ({
  id: `warning ${id}`,
  kind: 'warning',
  urgent: false,
  expected: false,
  since: at,
  customerName: queueName,
  about: { warningId: id, queueId },
});

/** A customer was not satisfied, and nobody has looked into it (C-159): said when it comes in, and again once its time is over. */
export const ratingCall = ({ id, at, review }: Feedback, queueName: string, overdue: boolean): OpenCall => ({
  id: overdue ? `rating ${id} late` : `rating ${id}`,
  kind: 'rating',
  urgent: false,
  expected: false,
  since: overdue ? (review?.dueAt ?? at) : at,
  customerName: queueName,
  about: { feedbackId: id },
});

/** Customers come up with the same again and again today: said once a day (C-162). */
export const hotThemeCall = ({ theme, queueId, day, since }: HotTheme, name: string): OpenCall => ({
  id: `theme ${queueId} ${theme} ${day}`,
  kind: 'theme',
  urgent: false,
  expected: false,
  since,
  customerName: name,
  about: { theme },
});

/** An urgent case is paged to its department and lead at once, whatever they do (C-133). */
export const urgentCaseCall = ({ id, customerName, rounds, receivedAt }: Case): OpenCall => ({
  id: `case ${id} ${rounds.length}`,
  kind: 'alert',
  urgent: true,
  expected: false,
  since: rounds.at(-1)?.sentAt ?? receivedAt,
  customerName,
  about: { caseId: id },
});

const order = {
  offer: 0,
  question: 1,
  reminder: 2,
  alert: 3,
  warning: 4,
  rating: 5,
  theme: 6,
  announcement: 7,
} as const;

/** Those that break in first when several come at once: what is urgent, then who waits live, then the longest. */
export const inOrder = (calls: readonly OpenCall[]): OpenCall[] =>
  [...calls].sort(
    (a, b) => Number(b.urgent) - Number(a.urgent) || order[a.kind] - order[b.kind] || a.since - b.since,
  );
