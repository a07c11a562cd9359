import type { Migration } from '../migration.ts';

/**
 * Channels that were added by configuration (C-012), the digests of their adapters' keys, and which conversation outside each
 * matter is. What came in once under a number of outside never becomes two (C-009): the index says so, whoever asks at once.
 */
export const channelRegister: Migration = {
  id: 52,
  name: 'channel register',
  sql: `
create table channelregister (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('channelregister');
create table channel_key (channel text primary key, digest text not null);
create table channel_thread (
  interaction_id text primary key,
  channel text not null,
  conversation text not null,
  asked boolean not null default false
);
create index channel_thread_found on channel_thread (channel, conversation);
create unique index interaction_outside on interaction ((doc->>'channel'), (doc->'outside'->>'id')) where doc ? 'outside';
`,
};
