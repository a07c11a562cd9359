import type { Migration } from '../migration.ts';

/** Cases, how their customers are reached, the departments that look into them, whom those hold responsible, and the links customers follow. */
export const cases: Migration = {
  id: 14,
  name: 'cases',
  sql: `
create table department (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('department');

create table casefile (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  state text not null generated always as (doc->>'state') stored,
  received_at bigint not null generated always as ((doc->>'receivedAt')::bigint) stored,
  archived_at bigint generated always as ((doc->>'archivedAt')::bigint) stored
);
create index casefile_to_acknowledge on casefile (received_at) where not doc ? 'acknowledgedAt';
create index casefile_to_retire on casefile (archived_at) where scopes <> '{}';
create index casefile_by_receipt on casefile (received_at desc, id desc);
create index casefile_by_customer on casefile ((doc->>'customerId'));
select synchronise('casefile');

create table casecontact (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('casecontact');

create table responsibility (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('responsibility');

-- Only the hash of a link is kept.
create table case_link (
  token_hash text primary key,
  case_id text not null references casefile (id),
  created_at bigint not null
);
create index case_link_by_case on case_link (case_id);
`,
};
