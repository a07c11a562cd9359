import type { Migration } from '../migration.ts';

/** What customers may ask for by their level, in versions that one proposes and another approves (C-223). */
export const serviceCatalogue: Migration = {
  id: 64,
  name: 'service catalogue',
  sql: `
create table servicecatalogue (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('servicecatalogue');
`,
};
