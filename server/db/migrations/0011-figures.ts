import type { Migration } from '../migration.ts';

const counted = ['interaction', 'leg', 'callback'];

/**
 * Figures right behind the journal (docs/decisions/0050): what is to be counted anew is noted in the transaction that
 * changes it, what each row adds is kept as facts, and facts are summed into half hours and days.
 */
export const figures: Migration = {
  id: 11,
  name: 'figures',
  sql: `
-- What has changed and is not counted yet. Only appended to, so that nobody who works waits for whoever counts.
create table figure_due (
  seq bigint generated always as identity primary key,
  interaction_id text not null,
  due_at bigint not null default 0,
  -- Where it is no event of its own: 'formula', 'reclassified'.
  cause text,
  noted_at bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint
);
create index figure_due_in_time on figure_due (due_at, seq);
create index figure_due_of on figure_due (interaction_id, due_at);

create table figure_fact (
  interaction_id text not null,
  n integer not null,
  of text not null,
  row_id text not null,
  at bigint not null,
  queue_id text not null,
  channel text not null,
  kind text not null,
  agent_id text not null,
  sums jsonb not null,
  primary key (interaction_id, n)
);
create index figure_fact_in_time on figure_fact (at, row_id, n);

-- Counts of a cell are small, and small numbers are summed several times as fast as large ones.
-- agent_id '*' is everybody and nobody together; the others are parts of it.
create table roll_up (
  grain text not null check (grain in ('halfHour', 'day')),
  agent_id text not null,
  at bigint not null,
  queue_id text not null,
  channel text not null,
  kind text not null,
  "entered" integer not null,
  "offered" integer not null,
  "answered" integer not null,
  "abandoned" integer not null,
  "shortAbandoned" integer not null,
  "answeredInTime" integer not null,
  "abandonedInTime" integer not null,
  "waitMs" bigint not null,
  "requests" integer not null,
  "humanAnswered" integer not null,
  "left" integer not null,
  "handled" integer not null,
  "handleMs" bigint not null,
  "talks" integer not null,
  "talkMs" bigint not null,
  "arrived" integer not null,
  "complaints" integer not null,
  "firstResponses" integer not null,
  "firstResponseMs" bigint not null,
  "firstResponseOpenMs" bigint not null,
  "firstAutos" integer not null,
  "firstAutoMs" bigint not null,
  "interactionsHandled" integer not null,
  "interactionHandleMs" bigint not null,
  "transferred" integer not null,
  "judged" integer not null,
  "resolved" integer not null,
  "once7d" integer not null,
  "onceAny72h" integer not null,
  "once30d" integer not null,
  "routine" integer not null,
  "independent" integer not null,
  "surveysOffered" integer not null,
  "surveysAnswered" integer not null,
  "satisfied" integer not null,
  "clocksDue" integer not null,
  "clocksMet" integer not null,
  "promisesDue" integer not null,
  "promisesKept" integer not null,
  primary key (grain, agent_id, at, queue_id, channel, kind)
);
create index roll_up_by_agent on roll_up (grain, at) where agent_id <> '*';

-- What was said of a closed day, and every time it was said otherwise. Version 1 is the first.
create table figure_statement (
  day bigint not null,
  queue_id text not null,
  channel text not null,
  kind text not null,
  version integer not null,
  stated_at bigint not null,
  why jsonb not null,
  sums jsonb not null,
  primary key (day, queue_id, channel, kind, version)
);

-- By which formulas, and up to which day everything has been stated.
create table figure_state (
  one boolean primary key default true check (one),
  formulas text not null,
  stated_to bigint not null
);

create index leg_open on leg (queue_id, entered_at) where ended_at is null;
create index callback_by_interaction on callback (interaction_id);

create function figures_are_due() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if tg_table_name = 'interaction' then
      insert into figure_due (interaction_id) select id from added;
    else
      insert into figure_due (interaction_id) select distinct interaction_id from added;
    end if;
  elsif tg_table_name = 'interaction' then
    insert into figure_due (interaction_id)
    select added.id from added join removed on removed.id = added.id where added.doc <> removed.doc;
  else
    insert into figure_due (interaction_id)
    select distinct added.interaction_id from added join removed on removed.id = added.id
    where added.doc <> removed.doc;
  end if;
  return null;
end $$;
${counted
  .map(
    (table) => `
create trigger ${table}_is_counted_in after insert on ${table}
  referencing new table as added for each statement execute function figures_are_due();
create trigger ${table}_is_counted_again after update on ${table}
  referencing old table as removed new table as added for each statement execute function figures_are_due();`,
  )
  .join('')}

-- A queue that promises something else is judged by that, in its past as well.
create function queue_is_judged_again() returns trigger language plpgsql as $$
begin
  if (new.doc - 'name' - 'brand') is distinct from (old.doc - 'name' - 'brand') then
    insert into figure_due (interaction_id, cause)
    select id, 'reclassified' from interaction where queue_id = new.id
    union select interaction_id, 'reclassified' from leg where queue_id = new.id;
  end if;
  return null;
end $$;
create trigger queue_is_judged_again after update on queue for each row execute function queue_is_judged_again();

insert into figure_due (interaction_id) select id from interaction;
`,
};
