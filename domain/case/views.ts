import { hasRole, type Person } from '../person/person.ts';
import type { Instant } from '../time.ts';
import { type Case, isArchived } from './case.ts';
import type { CaseClock } from './clock.ts';
import { nextDue } from './clocks.ts';
import { waitsForCustomer } from './machine.ts';
import { leadsCase, takesPart } from './may-step.ts';
import { isWithheldFrom } from './withheld.ts';

export const caseViews = ['mine', 'department', 'all', 'overdue', 'customer', 'archive'] as const;
export type CaseView = (typeof caseViews)[number];

/** A case with what is due next. */
export interface DueCase {
  row: Case;
  due: CaseClock | undefined;
}

const dueOf = new WeakMap<Case, CaseClock | undefined>();

/** What is due next changes only with the case: which clock that is does not depend on the moment. */
function dueFor(row: Case): CaseClock | undefined {
  if (!dueOf.has(row)) dueOf.set(row, nextDue(row, row.receivedAt));
  return dueOf.get(row);
}

/** Whether a case stands in a view of this person's, as `now` sees it. */
export function standsIn(row: Case, view: CaseView, person: Person, now: Instant): boolean {
  if (view === 'archive') return isArchived(row);
  if (isArchived(row)) return false;
  switch (view) {
    case 'mine':
      return row.ownerId === person.id || row.coordinatorId === person.id;
    case 'department':
      return takesPart(row, person);
    case 'overdue':
      return (dueFor(row)?.dueAt ?? Number.POSITIVE_INFINITY) < now;
    case 'customer':
      return waitsForCustomer(row);
    case 'all':
      return true;
  }
}

/** The views that make sense for this person, the one they begin with first. */
export function viewsOf(person: Person): CaseView[] {
  const department = hasRole(person, 'handler', 'approver');
  const agent = hasRole(person, 'agent', 'teamLead');
  return caseViews.filter((view) => {
    if (view === 'mine') return agent;
    if (view === 'department') return department;
    return view === 'all' ? hasRole(person, 'teamLead', 'manager') : true;
  });
}

/** Where this person begins: the first of their views that has any work in it. */
export function firstViewOf(rows: readonly Case[], person: Person, now: Instant): CaseView {
  const views = viewsOf(person);
  const begins = (['mine', 'department', 'all'] as const).find(
    (view) => views.includes(view) && rows.some((row) => standsIn(row, view, person, now)),
  );
  return begins ?? views[0] ?? 'archive';
}

/** Urgent ones first, then what is due first; what is put away, the latest first. */
export function inView(rows: readonly Case[], view: CaseView, person: Person, now: Instant): DueCase[] {
  const shown = rows
    .filter((row) => standsIn(row, view, person, now))
    .map((row) => ({ row, due: dueFor(row) }));
  return view === 'archive'
    ? shown.sort((a, b) => (b.row.archivedAt ?? 0) - (a.row.archivedAt ?? 0))
    : shown.sort(
        (a, b) =>
          Number(b.row.urgent) - Number(a.row.urgent) ||
          (a.due?.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.due?.dueAt ?? Number.MAX_SAFE_INTEGER) ||
          (a.row.id < b.row.id ? -1 : 1),
      );
}

/** Who may open a case in the archive: whoever answered for it, leads its queue, manages, or judges quality. */
export const mayReadCase = (row: Case, person: Person): boolean =>
  !isWithheldFrom(row, person.id) &&
  (row.ownerId === person.id ||
    row.coordinatorId === person.id ||
    leadsCase(row, person) ||
    hasRole(person, 'manager', 'evaluator', 'auditor') ||
    takesPart(row, person));
