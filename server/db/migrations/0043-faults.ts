import type { Migration } from '../migration.ts';

/** What failed, since when, and when that was over (C-269). */
export const faults: Migration = {
  id: 43,
  name: 'faults',
  sql: `
create table fault (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('fault');
`,
};
