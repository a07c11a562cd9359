import { CUSTOMER_GROUPS, typeOf } from '../customer/customer-groups.ts';
import { fileOf } from '../customer/family.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { RowReader } from '../journal/rows.ts';

/**
 * The level at which a customer is served (C-223): the type in their file, which may have been put right while they speak;
 * where the file is not at hand, the type they came with. One that has been taken away since is ordinary.
 */
export function levelOf(
  rows: RowReader,
  { customerId, customerType }: Pick<Interaction, 'customerId' | 'customerType'>,
): string {
  const groups = rows.get('customergroups', CUSTOMER_GROUPS) ?? { types: [], served: {} };
  return typeOf(groups, fileOf(rows, customerId) ?? { customerType });
}
