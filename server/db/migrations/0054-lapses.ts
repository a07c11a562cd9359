import type { Migration } from '../migration.ts';

/** Warnings of lapses with what their people said to them (C-204). */
export const lapses: Migration = {
  id: 54,
  name: 'lapses',
  sql: `
create table lapse (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('lapse');
`,
};
