import type { Migration } from '../migration.ts';

/** The solutions that departments have planned, chosen from by the type of problem (C-094). */
export const solutions: Migration = {
  id: 36,
  name: 'solutions',
  sql: `
create table solution (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('solution');
`,
};
