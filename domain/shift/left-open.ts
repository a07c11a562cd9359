import type { Callback } from '../callback/callback.ts';
import { mustChangeHands } from '../callback/reassign.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { standingOf } from '../interaction/matters.ts';
import { leadsQueue, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type LeftOpen, SHIFT_REASON_LIMIT } from './shift.ts';

/** How many things are left to see to before a shift can end. */
export const countLeft = (left: Omit<LeftOpen, 'reason'>): number =>
  left.interactionIds.length + left.callbackIds.length + left.drafts + left.unsent;

/** Whether this conversation keeps a person's shift from ending: it is theirs and not done. */
export const keepsOpen = (interaction: Interaction, personId: string): boolean =>
  standingOf(interaction, personId) === 'mine';

/** Whether this promise keeps a person's shift from ending: it is theirs, and due while they are away. */
export const keepsPromise = (callback: Callback, personId: string, now: Instant): boolean =>
  callback.ownerId === personId && mustChangeHands(callback, now);

/** What keeps a shift from ending: with something left open a reason is needed. */
export function finishProblems(left: LeftOpen): FieldProblem[] {
  if (left.reason.length > SHIFT_REASON_LIMIT) return [{ field: 'reason', problem: 'tooLong' }];
  if (countLeft(left) === 0 || left.reason.trim()) return [];
  return [{ field: 'reason', problem: 'required' }];
}

/** The team leads who see what this person leaves open. */
export const leadsOf = (person: Person, people: readonly Person[]): Person[] =>
  people.filter((lead) => lead.id !== person.id && person.queueIds.some((id) => leadsQueue(lead, id)));
