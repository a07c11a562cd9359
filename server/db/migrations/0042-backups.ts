import type { Migration } from '../migration.ts';

/** Which copies of everything were made, and which were brought back to see that they can be (C-262). */
export const backups: Migration = {
  id: 42,
  name: 'backups',
  sql: `
create table backup (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('backup');
`,
};
