import type { Person } from '../person/person.ts';
import { type Case, isArchived } from './case.ts';
import { leadsCase, takesPart } from './may-step.ts';

/** Whether somebody works on a case: answers for it, leads it, holds it together, or looks into it. */
const worksOn = (row: Case, person: Person): boolean =>
  row.ownerId === person.id ||
  row.coordinatorId === person.id ||
  leadsCase(row, person) ||
  takesPart(row, person);

/** Who may lay evidence beside a case: whoever works on it, while it is open, and never whom it is about (C-121). */
export const mayAddEvidence = (row: Case, person: Person): boolean =>
  !isArchived(row) && row.aboutId !== person.id && worksOn(row, person);

/** Who may keep a stretch of its conversation's recordings: whoever may look at them, its owner and its lead. */
export const mayPin = (row: Case, person: Person): boolean =>
  mayAddEvidence(row, person) && (row.ownerId === person.id || leadsCase(row, person));
