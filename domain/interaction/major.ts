import { leadsQueue, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import { type Interaction, isOpen } from './interaction.ts';

const REASON_LIMIT = 200;

/** Whether `lead` may be whose a major matter becomes: who leads its queue, and is not whom it is about. */
export const mayOwnMajor = (row: Pick<Interaction, 'queueId' | 'aboutId'>, lead: Person): boolean =>
  leadsQueue(lead, row.queueId) && row.aboutId !== lead.id;

/** The lead a major matter goes to: one who is at work before one who is not, and always the same of several. */
export const leadForMajor = (
  row: Pick<Interaction, 'queueId' | 'aboutId'>,
  people: readonly Person[],
): Person | undefined =>
  people
    .filter((person) => mayOwnMajor(row, person))
    .sort(
      (a, b) => Number(a.state === 'offline') - Number(b.state === 'offline') || (a.id < b.id ? -1 : 1),
    )[0];

/** Whether somebody may say that it is major (C-209): it is open and in somebody's hands, theirs or of a queue they lead. */
export const mayFlagMajor = (row: Interaction, person: Person): boolean =>
  isOpen(row) &&
  row.ownerId !== undefined &&
  row.major === undefined &&
  (row.ownerId === person.id || leadsQueue(person, row.queueId));

/** Whether somebody may take it back: who said it, and the lead whose it became, while it is still theirs. */
export const mayTakeMajorBack = (row: Interaction, person: Person): boolean =>
  isOpen(row) &&
  row.major !== undefined &&
  row.ownerId === row.major.leadId &&
  [row.major.by, row.major.leadId].includes(person.id);

export function majorProblems(reason: string): FieldProblem[] {
  if (!reason.trim()) return [{ field: 'reason', problem: 'required' }];
  return reason.length > REASON_LIMIT ? [{ field: 'reason', problem: 'tooLong' }] : [];
}

/** Whether the lead whose it became has yet to do anything about it. */
export const isNewMajor = ({ major, ownerId, actedAt = 0 }: Interaction, personId: string): boolean =>
  major !== undefined && ownerId === personId && major.leadId === personId && actedAt <= major.at;
