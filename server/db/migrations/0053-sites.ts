import type { Migration } from '../migration.ts';

/** Partners and other places, whose people see what is theirs (C-003). */
export const sites: Migration = {
  id: 53,
  name: 'sites',
  sql: `
create table site (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('site');
create index customer_sites on customer using gin ((doc->'siteIds')) where doc ? 'siteIds';
`,
};
