import type { Migration } from '../migration.ts';

/** Versions of the program, who works with which, and when the service is down (C-266, C-273). */
export const releases: Migration = {
  id: 63,
  name: 'releases',
  sql: `
create table releases (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('releases');
create table desktop (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('desktop');
create table maintenance (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('maintenance');
`,
};
