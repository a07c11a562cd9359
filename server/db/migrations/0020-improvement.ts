import type { Migration } from '../migration.ts';

/** The library of problems, corrective actions, talks about criteria, what customers said, and the packs of meetings. */
export const improvement: Migration = {
  id: 20,
  name: 'improvement',
  sql: `
create table problem (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('problem');

create table correction (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('correction');

create table coaching (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('coaching');

create table feedback (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  given_at bigint not null generated always as ((doc->>'at')::bigint) stored,
  -- Nothing while somebody still has to look into it.
  settled_at bigint generated always as (
    case when doc ? 'review' and not doc->'review' ? 'done' then null else (doc->>'at')::bigint end
  ) stored
);
create index feedback_by_time on feedback (given_at);
create index feedback_to_retire on feedback (settled_at) where scopes <> '{}';
select synchronise('feedback');

create table pack (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('pack');
`,
};
