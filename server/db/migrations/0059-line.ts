import type { Migration } from '../migration.ts';

/** When desktops were cut off, as they and the centre had it, and how long the way there and back took (C-268). */
export const line: Migration = {
  id: 59,
  name: 'line',
  sql: `
create table outage (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  since bigint generated always as ((doc->>'since')::bigint) stored
);
create index outage_since on outage (since);
select synchronise('outage');
create table line_heard (
  person_id text not null,
  since bigint not null,
  until bigint,
  primary key (person_id, since)
);
create table line_trip (
  person_id text not null,
  day integer not null,
  count integer not null,
  sum_ms bigint not null,
  longest_ms integer not null,
  primary key (person_id, day)
);
`,
};
