import type { Migration } from '../migration.ts';

/** Which channels are open and alive, and when each was last heard of (C-005). */
export const channels: Migration = {
  id: 46,
  name: 'channels',
  sql: `
create table channelstate (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}'
);
select synchronise('channelstate');
create table channel_beat (channel text primary key, at bigint not null);
`,
};
