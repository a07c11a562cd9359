import type { Migration } from '../migration.ts';

/**
 * Files in conversations: the rows that desktops hold, and the bytes, which lie beside them
 * (docs/decisions/0040-bytes-in-the-database.md).
 */
export const attachments: Migration = {
  id: 6,
  name: 'attachments',
  sql: `
create table attachment (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored,
  hash text not null generated always as (doc->>'hash') stored,
  state text not null generated always as (doc->>'state') stored,
  at bigint not null generated always as ((doc->>'at')::bigint) stored,
  ended_at bigint generated always as ((doc->>'endedAt')::bigint) stored
);
create index attachment_by_interaction on attachment (interaction_id, at);
create index attachment_by_hash on attachment (hash);
create index attachment_uploading on attachment (at) where state = 'uploading';
select synchronise('attachment');

-- A file's bytes. While they come they belong to who sends them: nobody can spoil another's upload, and nobody gets a
-- file by knowing its hash. Complete and checked it has no uploader any more and stands for its hash.
create table blob (
  id bigint generated always as identity primary key,
  hash text not null,
  uploader text,
  size bigint not null,
  received bigint not null default 0,
  touched_at bigint not null
);
create unique index blob_complete on blob (hash) where uploader is null;
create unique index blob_upload on blob (hash, uploader) where uploader is not null;

create table blob_part (
  blob_id bigint not null references blob (id) on delete cascade,
  start bigint not null,
  bytes bytea not null,
  primary key (blob_id, start)
);
-- Pictures and archives are compressed already.
alter table blob_part alter column bytes set storage external;
`,
};
