import type { Migration } from '../migration.ts';

/** What was recorded of interactions, one row a file. No desktop holds them: their journal tells it all. */
export const recordings: Migration = {
  id: 12,
  name: 'recordings',
  sql: `
create table recording (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  interaction_id text not null generated always as (doc->>'interactionId') stored,
  kind text not null generated always as (doc->>'kind') stored,
  hash text not null generated always as (doc->>'hash') stored,
  styles text generated always as (doc->'styles'->>'hash') stored,
  state text not null generated always as (doc->>'state') stored,
  at bigint not null generated always as ((doc->>'at')::bigint) stored,
  ends_at bigint not null generated always as ((doc->>'to')::bigint) stored
);
create index recording_by_interaction on recording (interaction_id);
create index recording_by_hash on recording (hash);
create index recording_by_styles on recording (styles) where styles is not null and state <> 'deleted';
create index recording_uploading on recording (at) where state = 'uploading';
create index recording_kept on recording (ends_at) where state = 'ready';
select synchronise('recording');
`,
};
