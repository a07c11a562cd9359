import type { Migration } from '../migration.ts';

/**
 * Occupancy by half hour and day: in which stretches an interaction kept somebody busy is kept as it is counted, what
 * people declared stands in the journal, and what both come to for each of them is summed anew from where it changed.
 */
export const timeInHand: Migration = {
  id: 28,
  name: 'time in hand',
  sql: `
create table figure_busy (
  interaction_id text not null,
  n integer not null,
  agent_id text not null,
  from_at bigint not null,
  -- Null while it goes on.
  to_at bigint,
  primary key (interaction_id, n)
);
create index figure_busy_of on figure_busy (agent_id, to_at);

create table figure_time (
  grain text not null check (grain in ('halfHour', 'day')),
  at bigint not null,
  agent_id text not null,
  busy_ms bigint not null,
  there_ms bigint not null,
  primary key (grain, at, agent_id)
);
create index figure_time_of on figure_time (agent_id, grain, at);

-- From where on somebody's time is to be summed anew. Only appended to, like figure_due.
create table figure_time_due (
  seq bigint generated always as identity primary key,
  agent_id text not null,
  at bigint not null
);
-- Up to when it is summed.
create table figure_time_state (
  agent_id text primary key,
  counted_to bigint not null
);

create index journal_declared on journal (stream_id, at) where stream_kind = 'person' and type = 'person.stateChanged';
create function time_is_due() returns trigger language plpgsql as $$
begin
  insert into figure_time_due (agent_id, at) values (new.stream_id, new.at);
  return null;
end $$;
create trigger time_is_due after insert on journal for each row
  when (new.stream_kind = 'person' and new.type = 'person.stateChanged') execute function time_is_due();

insert into figure_time_due (agent_id, at)
select stream_id, min(at) from journal where stream_kind = 'person' and type = 'person.stateChanged' group by stream_id;
insert into figure_due (interaction_id) select id from interaction;
`,
};
