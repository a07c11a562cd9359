import type { Migration } from '../migration.ts';

/** What customers are promised about time, in versions that one proposes and another approves (C-019). */
export const servicePromises: Migration = {
  id: 40,
  name: 'service promises',
  sql: `
create table servicepromise (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('servicepromise');
`,
};
