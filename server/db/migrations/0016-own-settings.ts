import type { Migration } from '../migration.ts';

/** What people have set up for themselves, the scripts that have to be said, whose file was opened by whom, and how knowledge served. */
export const ownSettings: Migration = {
  id: 16,
  name: 'own settings',
  sql: `
create table preference (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('preference');

create table duty (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('duty');

create table viewing (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('viewing');

-- What interactions in which knowledge was opened add to figures (C-228).
alter table roll_up add column "lookedUp" integer not null default 0;

-- What became of one article in the hands of people.
create index interaction_by_article on interaction using gin ((doc->'consulted') jsonb_path_ops) where doc ? 'consulted';
`,
};
