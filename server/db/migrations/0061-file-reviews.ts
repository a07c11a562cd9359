import type { Migration } from '../migration.ts';

/** What the files of customers came to, month by month (C-231). */
export const fileReviews: Migration = {
  id: 61,
  name: 'file-reviews',
  sql: `
create table filereview (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('filereview');
`,
};
