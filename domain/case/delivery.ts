import { DAY, HOUR, type Instant, MINUTE } from '../time.ts';
import { type Case, isArchived } from './case.ts';
import { waitsForCustomer } from './machine.ts';

/** How often the centre tries again to get a word to a customer (P-RTRY), and how long it waits before each and after the last. */
export const DELIVERY_TRIES = 3;
const PAUSES = [10 * MINUTE, HOUR, 4 * HOUR];

/** Where the centre has no way to try again, the customer has so long to look at the page behind their link. */
const PATIENCE = DAY;

/**
 * What a word that has not arrived calls for now: another try, giving up, or nothing yet. `carried`: there is a
 * conversation the centre can write into.
 */
export function deliveryCallsFor(row: Case, now: Instant, carried: boolean): 'knock' | 'giveUp' | undefined {
  const { delivery } = row;
  // Who has said what they think of it has heard it.
  const over = isArchived(row) || (row.settledAt !== undefined && !waitsForCustomer(row));
  if (!delivery || delivery.proved || delivery.failedAt !== undefined || over) return undefined;
  const { at, tries } = delivery;
  if (!carried) return now < at + PATIENCE ? undefined : 'giveUp';
  const pause = PAUSES[tries.length] ?? PAUSES.at(-1) ?? 0;
  if (now < (tries.at(-1) ?? at) + pause) return undefined;
  return tries.length < DELIVERY_TRIES ? 'knock' : 'giveUp';
}

/** It is with the customer: the first proof counts. Who gave up too early was wrong. */
export const proved = (
  row: Case,
  at: Instant,
  how: NonNullable<NonNullable<Case['delivery']>['proved']>['how'],
): Case =>
  row.delivery && !row.delivery.proved
    ? { ...row, delivery: { ...row.delivery, proved: { at, how }, failedAt: undefined } }
    : row;

export const knocked = (row: Case, at: Instant): Case =>
  row.delivery ? { ...row, delivery: { ...row.delivery, tries: [...row.delivery.tries, at] } } : row;

export const failed = (row: Case, at: Instant): Case =>
  row.delivery ? { ...row, delivery: { ...row.delivery, failedAt: at } } : row;
