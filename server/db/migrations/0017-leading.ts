import type { Migration } from '../migration.ts';

/** What a lead acts with: announcements and who has read them, incidents, watched figures and their warnings. */
export const leading: Migration = {
  id: 17,
  name: 'leading',
  sql: `
create table announcement (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  ends_at bigint not null generated always as ((doc->>'endsAt')::bigint) stored
);
select synchronise('announcement');

create table receipt (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  read_at bigint not null generated always as ((doc->>'readAt')::bigint) stored
);
select synchronise('receipt');

create table incident (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  closed_at bigint generated always as ((doc->'closed'->>'at')::bigint) stored
);
select synchronise('incident');

create table watch (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('watch');

create table warning (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  at bigint not null generated always as ((doc->>'at')::bigint) stored
);
create index warning_by_instant on warning (at);
select synchronise('warning');
`,
};
