import { monthsBefore } from '../calendar/months-before.ts';
import type { Instant } from '../time.ts';
import type { Interaction } from './interaction.ts';

/** P-RETC: complaints are at hand for three years; P-RET: any other contact for twenty-four months (C-057). */
export const COMPLAINTS_KEPT_MONTHS = 36;
export const CONTACTS_KEPT_MONTHS = 24;

/** So many months after its end a contact is put into the archive. */
export const keptMonths = ({ kind }: Pick<Interaction, 'kind'>): number =>
  kind === 'complaint' ? COMPLAINTS_KEPT_MONTHS : CONTACTS_KEPT_MONTHS;

/** What ended before this goes into the archive. */
export const archivedBefore = (now: Instant, kind?: Interaction['kind']): Instant =>
  monthsBefore(now, keptMonths({ kind }));

/** Whether its time at hand is over: it has ended, long enough ago for what it is, and is not there yet. */
export const isArchiveDue = (
  { kind, closedAt, archivedAt }: Pick<Interaction, 'kind' | 'closedAt' | 'archivedAt'>,
  now: Instant,
): boolean => archivedAt === undefined && closedAt !== undefined && closedAt < archivedBefore(now, kind);
