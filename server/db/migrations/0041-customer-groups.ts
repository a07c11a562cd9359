import type { Migration } from '../migration.ts';

/** Whose people serve which type of customer (C-014). */
export const customerGroups: Migration = {
  id: 41,
  name: 'customer groups',
  sql: `
create table customergroups (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('customergroups');
create index customer_typed_by_email on customer (lower(doc->>'email')) where doc ? 'customerType';
`,
};
