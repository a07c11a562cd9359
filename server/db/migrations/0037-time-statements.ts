import type { Migration } from '../migration.ts';

/** What a closed day of somebody's time was said to be, and every time it was said otherwise. Version 1 is the first. */
export const timeStatements: Migration = {
  id: 37,
  name: 'time statements',
  sql: `
create table figure_time_statement (
  day bigint not null,
  agent_id text not null,
  version integer not null,
  stated_at bigint not null,
  -- The last line of the journal by then: what came after it is why it was said otherwise.
  seq bigint not null,
  why jsonb not null,
  busy_ms bigint not null,
  there_ms bigint not null,
  primary key (day, agent_id, version)
);
create index figure_time_statement_of on figure_time_statement (agent_id, day);

alter table figure_state add column time_stated_to bigint not null default 0;
`,
};
