import { notAskedBecause } from '../customer/survey-invitation.ts';
import type { RowReader } from '../journal/rows.ts';
import type { Instant } from '../time.ts';
import type { LeftOut } from './left-out.ts';

/** Why this customer is not called now: they declined, were asked lately (P-SUPP), or have no number. */
export function leftOutBecause(rows: RowReader, customerId: string, now: Instant): LeftOut | undefined {
  const not = notAskedBecause(rows, customerId, now);
  if (not) return not;
  return rows.get('customer', customerId)?.phone ? undefined : 'noNumber';
}
