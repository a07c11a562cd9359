import { type Case, isArchived } from '../domain/case/case.ts';
import { isWithheldFrom } from '../domain/case/withheld.ts';
import { type Interaction, isOpen } from '../domain/interaction/interaction.ts';
import type { Row, RowReader } from '../domain/journal/rows.ts';
import { consultedId } from '../domain/transfer/consult.ts';
import { type ScopeId, scope, scopesOfPerson } from './scopes.ts';

export const present = (scopes: (ScopeId | undefined)[]): ScopeId[] => [
  ...new Set(scopes.filter((id): id is ScopeId => id !== undefined)),
];

/**
 * What is published is everybody's. A draft is its authors' and the editors' (C-227); what was published once stays
 * readable for those who judge the answers that were given with it.
 */
export function articleScopes({ state, authorIds }: Row<'article'>): ScopeId[] {
  if (state === 'published') return [scope.org];
  const readers = state === 'retired' ? [scope.quality] : authorIds.map(scope.user);
  return present([scope.knowledge, ...readers]);
}

/** Whether it is on any desktop at all: history that was brought in and what is in the archive is opened on demand. */
export const travels = (interaction: Interaction | undefined): interaction is Interaction =>
  interaction?.source === 'live' && interaction.archivedAt === undefined;

/** Whose work an interaction is: its queue while open, its owner, whoever it is handed to, and whoever is asked about it. */
export function workScopes(interaction: Interaction): (ScopeId | undefined)[] {
  const { ownerId, transfer, overflowTo, aboutId, offer } = interaction;
  const consulted = isOpen(interaction) ? consultedId(interaction) : undefined;
  return [
    isOpen(interaction) ? scope.queue(interaction.queueId) : undefined,
    isOpen(interaction) && overflowTo ? scope.queue(overflowTo) : undefined,
    ownerId ? scope.user(ownerId) : undefined,
    transfer?.to.kind === 'person' ? scope.user(transfer.to.personId) : undefined,
    consulted ? scope.user(consulted) : undefined,
    // A complaint about somebody of the queue is in no list of it: whoever is asked has it from that moment.
    aboutId !== undefined && offer ? scope.user(offer.personId) : undefined,
  ];
}

/** Nothing of a complaint reaches whom it is about: it is in no scope that they hold. */
export function withhold(
  rows: RowReader,
  said: { aboutId?: string | undefined; ownerId?: string | undefined } | undefined,
  scopes: (ScopeId | undefined)[],
): ScopeId[] {
  const about = said?.aboutId === undefined ? undefined : rows.get('person', said.aboutId);
  if (!said || !about || !isWithheldFrom(said, about.id)) return present(scopes);
  const theirs = scopesOfPerson(about);
  return present(scopes).filter((id) => !theirs.includes(id));
}

/** Whoever gave an open promise away keeps it in sight, to take it back. */
export function giverOf({ state, reassigned }: Row<'callback'>): ScopeId | undefined {
  const giver = state === 'open' ? reassigned?.at(-1)?.fromId : undefined;
  return giver === undefined ? undefined : scope.user(giver);
}

/** Whoever it is for, and who wrote it. */
export function announcementScopes({ to, authorId }: Row<'announcement'>): ScopeId[] {
  if (to.kind === 'everybody') return [scope.org];
  const readers = to.kind === 'person' ? [scope.user(to.personId)] : to.queueIds.map(scope.queue);
  return present([scope.user(authorId), ...readers]);
}

/** The leads of its queue, unless it is about one of them: then none of them has it. */
export const leadsOfCase = (row: Case | undefined): ScopeId | undefined =>
  row && !row.aboutLead ? scope.lead(row.queueId) : undefined;

/** Whoever answers for a case, leads its queue or manages, and while it is open whoever looks into it. */
export function caseScopes(row: Case): (ScopeId | undefined)[] {
  const { ownerId, departmentId, alsoDepartmentIds, coordinatorId } = row;
  const departments = isArchived(row) ? [] : [departmentId, ...alsoDepartmentIds];
  return [
    scope.user(ownerId),
    leadsOfCase(row),
    scope.cases,
    ...departments.map((id) => (id === undefined ? undefined : scope.department(id))),
    coordinatorId === undefined ? undefined : scope.user(coordinatorId),
  ];
}

/**
 * Who may know an interaction's customer: only its owner, from the moment of ownership on (names on queue lists come
 * with the interaction; the customer's contact does not).
 */
export const scopesOfCustomer = (interaction: Interaction): ScopeId[] =>
  interaction.ownerId && travels(interaction) ? [scope.user(interaction.ownerId)] : [];
