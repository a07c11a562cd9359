import { hasRole, type Person } from '../person/person.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type Correction, EFFECT_AFTER, type Judgement } from './correction.ts';
import { looksAfter } from './course.ts';

/** Whether it is a request to change something because of a finding (C-174). */
export const isRequest = ({ finding }: Pick<Correction, 'finding'>): boolean => finding !== undefined;

/** Why this person cannot say yes or no to what is asked; nothing when they can. Nobody decides on their own. */
export function decisionRefusal({ state, madeBy }: Correction, person: Person): RefusalCode | undefined {
  if (state !== 'asked') return 'wrongState';
  if (madeBy === person.id) return 'ownProposal';
  return hasRole(person, 'manager', 'approver') ? undefined : 'notAllowed';
}

/** Why this person cannot say what was changed because of it: whoever carries it out can, once it is approved. */
export function linkRefusal(row: Correction, person: Person): RefusalCode | undefined {
  if (!isRequest(row) || (row.state !== 'open' && row.state !== 'done')) return 'wrongState';
  return row.ownerId === person.id || looksAfter(person, row.queueId) ? undefined : 'notAllowed';
}

/** A request is not done before something was changed. */
export const lacksChange = (row: Correction): boolean => isRequest(row) && !row.changes?.length;

/** When it can be said whether it worked: thirty days after it was done. That it was undone can be said at once. */
export const judgeableAt = ({ rounds }: Pick<Correction, 'rounds'>): Instant =>
  (rounds.at(-1)?.doneAt ?? Number.POSITIVE_INFINITY) + EFFECT_AFTER;

/** Why this person cannot judge it so now; nothing when they can. Nobody judges what they carried out. */
export function judgementRefusal(
  row: Correction,
  judgement: Judgement,
  person: Person,
  now: Instant,
): RefusalCode | undefined {
  if (!isRequest(row) || row.state !== 'done') return 'wrongState';
  if (row.ownerId === person.id || !hasRole(person, 'manager', 'approver')) return 'notAllowed';
  return judgement === 'undone' || judgeableAt(row) <= now ? undefined : 'wrongState';
}
