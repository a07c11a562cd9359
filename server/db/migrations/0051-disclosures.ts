import type { Migration } from '../migration.ts';

/** What somebody outside was told of a customer, with their consent (C-263). */
export const disclosures: Migration = {
  id: 51,
  name: 'disclosures',
  sql: `
create table disclosure (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  at bigint generated always as ((doc->>'at')::bigint) stored
);
create index disclosure_sending on disclosure (at) where doc->>'state' = 'sending';
select synchronise('disclosure');
`,
};
