import type { Migration } from '../migration.ts';

/** The day's reports on each queue's sample, and a copy with its receipt for every member of the team. */
export const sampleReports: Migration = {
  id: 19,
  name: 'sample-reports',
  sql: `
create table samplereport (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  queue_id text not null generated always as (doc->>'queueId') stored,
  at bigint not null generated always as ((doc->>'at')::bigint) stored
);
create index samplereport_by_queue on samplereport (queue_id, at);
create index samplereport_kept on samplereport (at) where scopes <> '{}';
select synchronise('samplereport');

create table reportcopy (
  id text primary key,
  doc jsonb not null,
  scopes text[] not null default '{}',
  at bigint not null generated always as ((doc->>'at')::bigint) stored
);
create index reportcopy_kept on reportcopy (at) where scopes <> '{}';
select synchronise('reportcopy');
`,
};
