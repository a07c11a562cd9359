import type { Migration } from '../migration.ts';

/** What customers ask for by right, and what becomes of it (C-249). */
export const rightsRequests: Migration = {
  id: 60,
  name: 'rights-requests',
  sql: `
create table rightsrequest (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  customer_id text generated always as (doc->>'customerId') stored
);
create index rightsrequest_by_customer on rightsrequest (customer_id);
select synchronise('rightsrequest');
`,
};
