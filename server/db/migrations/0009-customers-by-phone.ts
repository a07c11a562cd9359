import type { Migration } from '../migration.ts';

/** Who comes back is asked about first by whoever served them last; a number is looked up at every arrival. */
export const customersByPhone: Migration = {
  id: 9,
  name: 'customers-by-phone',
  sql: `create index customer_by_phone on customer ((doc->>'phone')) where doc ? 'phone';`,
};
